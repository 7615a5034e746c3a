package io.kempt.rules.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** CEL with the fields of one kind as variables. Making one loads CEL, which takes some tenths of a second. */
final class CelLanguage {
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableReservedIds(false) // a field may be called "package" or "function"
            .enableHeterogeneousNumericComparisons(true) // number(amount) > 1000, without a point
            .maxExpressionCodePointSize(Conditions.MOST_CHARACTERS)
            .comprehensionMaxIterations(Conditions.MOST_ITERATIONS)
            .build();

    /** Parts that can be told although one side is unknown. */
    private static final Set<String> FORGIVING = Set.of("_&&_", "_||_", "_?_:_", "@not_strictly_false");

    private final Map<String, Integer> places = new HashMap<>();
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    CelLanguage(List<String> fields) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL)
                .addVar(Conditions.AS_OF, SimpleType.STRING)
                .addFunctionDeclarations(CelFunctions.DECLARATIONS);
        for (String field : fields) {
            places.put(field, places.size());
            builder.addVar(field, SimpleType.STRING);
        }
        compiler = builder.build();
        runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(CelFunctions.BINDINGS)
                .build();
    }

    Optional<Condition> compile(String text, YamlNode node) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            CelIssue first = result.getErrors().get(0);
            mistake(node, first.getSourceLocation(), new CelWording(places.keySet()).of(first.getMessage(), text));
            return Optional.empty();
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return patternsAreSound(tree, node) ? Optional.of(condition(tree)) : Optional.empty();
        } catch (CelValidationException | CelEvaluationException broken) {
            node.mistake("the condition cannot be used: " + broken.getMessage());
            return Optional.empty();
        }
    }

    private static void mistake(YamlNode node, CelSourceLocation at, String message) {
        node.mistakeWithin(at.getLine(), at.getColumn(), message);
    }

    private Condition condition(CelAbstractSyntaxTree tree) throws CelEvaluationException {
        Set<String> names = tree.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .filter(name -> places.containsKey(name) || name.equals(Conditions.AS_OF))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> needed = new HashSet<>();
        boolean forgiving = false;
        for (CelExpr.CelCall call : calls(tree)) {
            forgiving |= FORGIVING.contains(call.function());
            if (CelFunctions.NAMES.contains(call.function())) {
                call.args().forEach(arg -> name(arg).ifPresent(needed::add));
            }
        }
        int[] must = forgiving
                ? new int[0]
                : needed.stream()
                        .filter(places::containsKey)
                        .mapToInt(places::get)
                        .toArray();
        return new CelCondition(runtime.createProgram(tree), Map.copyOf(places), names, must);
    }

    private static Optional<String> name(CelExpr expression) {
        return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Optional.of(expression.ident().name())
                : Optional.empty();
    }

    private static List<CelExpr.CelCall> calls(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expression -> expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(CelExpr::call)
                .toList();
    }

    /** A pattern that is written out is compiled once here, so that a broken one is a mistake and not an unknown. */
    private static boolean patternsAreSound(CelAbstractSyntaxTree tree, YamlNode node) {
        for (CelExpr.CelCall call : calls(tree)) {
            if (call.function().equals("matches") && !call.args().isEmpty()) {
                CelExpr last = call.args().get(call.args().size() - 1);
                if (last.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && last.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        && !isPattern(last.constant().stringValue())) {
                    node.mistake("'" + last.constant().stringValue() + "' is not a regular expression in RE2 syntax");
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }
}
