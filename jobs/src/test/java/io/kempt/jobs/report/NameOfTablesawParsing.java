package io.kempt.jobs.report;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls by which Tablesaw would read a file or turn a text into a value by itself. */
final class NameOfTablesawParsing extends DescribedPredicate<JavaMethodCall> {
    private static final Set<String> PARSING = Set.of("read", "appendCell", "parse", "csv");

    NameOfTablesawParsing() {
        super("parsing by Tablesaw");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("tech.tablesaw")
                && PARSING.contains(call.getTarget().getName());
    }
}
