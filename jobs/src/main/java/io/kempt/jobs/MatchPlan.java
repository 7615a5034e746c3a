package io.kempt.jobs;

import io.kempt.jobs.duplicates.CappedBlocks;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.MatchPlanResult;
import io.kempt.rules.match.BlockingReport;
import java.util.List;

/** What blocking proposes, as an answer. */
final class MatchPlan {
    private MatchPlan() {}

    static MatchPlanResult of(List<String> inputs, long records, BlockingReport blocking) {
        return new MatchPlanResult(
                ExitCode.OK,
                inputs,
                records,
                blocking.rules().stream().map(MatchPlan::rule).toList(),
                blocking.pairs(),
                CappedBlocks.sentences(blocking));
    }

    private static MatchPlanResult.Rule rule(BlockingReport.RuleReport rule) {
        return new MatchPlanResult.Rule(
                rule.rule(), rule.blocks(), rule.largest(), rule.narrowed(), rule.capped(), rule.pairs());
    }
}
