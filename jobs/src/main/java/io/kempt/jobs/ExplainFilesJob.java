package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.duplicates.ChosenColumn;
import io.kempt.jobs.duplicates.CustomerGroups;
import io.kempt.jobs.duplicates.FileDecisions;
import io.kempt.jobs.duplicates.FoundDuplicates;
import io.kempt.jobs.duplicates.StageClock;
import io.kempt.jobs.duplicates.StrongestPath;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ExplainRequest;
import io.kempt.jobs.request.ExplainResult;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.rules.match.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Why two records of files are or are not one customer. */
final class ExplainFilesJob {
    private final ExplainRequest request;
    private final Progress progress;

    ExplainFilesJob(ExplainRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    ExplainResult run() {
        request.files().forEach(GivenFile::check);
        request.files().forEach(SourceFile::check);
        FoundDuplicates found = StopSignal.during(stop -> FoundDuplicates.in(
                new FoundDuplicates.Question(
                        request.files(), request.reading(), request.id(), request.columns(), false, FileDecisions.NONE),
                RulebookFile.around(request.files().get(0)),
                progress,
                new StageClock(stop::check)));
        int a = row(found, request.a());
        int b = row(found, request.b());
        if (a == b) {
            throw ExplainedPair.same();
        }
        int group = found.groups().groupOf(a);
        boolean together = group == found.groups().groupOf(b);
        return ExplainedPair.result(
                request.a(),
                request.b(),
                values(found, a, b),
                found.match().explain(a, b),
                together ? found.clusterId(group) : "",
                together ? path(found, group) : List.of(),
                request.lang());
    }

    private static int row(FoundDuplicates found, String id) {
        int row = found.ids().row(id);
        if (row < 0) {
            throw StopException.usage(
                    "there is no record with the id '" + id + "'",
                    ExplainedPair.near(id, found.ids().all()) + "What records are called: "
                            + found.ids().note() + ".");
        }
        return row;
    }

    private static List<ExplainResult.Value> values(FoundDuplicates found, int a, int b) {
        String[] left = new String[found.tables().header().size()];
        String[] right = left.clone();
        found.tables().read(a, left);
        found.tables().read(b, right);
        List<ExplainResult.Value> values = new ArrayList<>();
        for (ChosenColumn column : found.columns()) {
            if (column.meaning().kind().isPresent()) {
                values.add(new ExplainResult.Value(
                        column.header(), column.meaning().code(), left[column.column()], right[column.column()]));
            }
        }
        return values;
    }

    private List<StrongestPath.Step> path(FoundDuplicates found, int group) {
        List<StrongestPath.Step> steps = new ArrayList<>();
        for (CustomerGroups.Pair pair : found.groups().pairs()) {
            if (pair.outcome() == Outcome.LINKED && found.groups().groupOf(pair.a()) == group) {
                steps.add(new StrongestPath.Step(
                        found.ids().of(pair.a()), found.ids().of(pair.b()), pair.probability()));
            }
        }
        return StrongestPath.between(request.a(), request.b(), steps);
    }
}
