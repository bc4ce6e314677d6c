package org.hengcai.pack;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The expression language of one pack: its facts, its named lists and days, the helpers of {@link Helpers}. */
final class Expressions {
    /** What every expression may speak of beside the facts. */
    static final String LISTS = "lists", DAYS = "days", TABLES = "tables", FROM_REGISTER = "fromRegister", NONE = "none";
    static final int MOST_CHARACTERS = 4_000, MOST_EXPRESSIONS = 2_000;
    private static final CelOptions OPTIONS = CelOptions.current().enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MOST_CHARACTERS).maxParseRecursionDepth(60).maxParseErrorRecoveryLimit(5)
            .comprehensionMaxIterations(20_000).build();

    private final Vocabulary vocabulary;
    private final Map<String, DecisionTable> tables;
    private final Set<String> tablesUsed = new TreeSet<>();
    private final ExpressionWords words;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private int compiled;
    private final Map<Map<String, CelType>, CelCompiler> withBindings = new HashMap<>();

    /** @param tables those that give a number, spoken of as {@code tables.workload} */
    Expressions(Vocabulary vocabulary, Map<String, List<String>> lists, Set<String> days, Map<String, DecisionTable> tables, Map<String, Specialty> catalogue) {
        this.vocabulary = vocabulary;
        this.tables = Map.copyOf(tables);
        var types = types(vocabulary, lists.keySet(), days, tables.keySet());
        this.words = new ExpressionWords(vocabulary, Map.copyOf(lists));
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS).setTypeProvider(provider(types));
        vocabulary.facts().values().forEach(fact -> builder.addVar(fact.key(), fact.type().cel()));
        builder.addVar(LISTS, types.get(LISTS)).addVar(DAYS, types.get(DAYS)).addVar(TABLES, types.get(TABLES))
                .addVar(FROM_REGISTER, ListType.create(SimpleType.STRING)).addVar(NONE, ListType.create(SimpleType.STRING))
                .addFunctionDeclarations(Helpers.declarations());
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS)
                .addFunctionBindings(Helpers.bindings(catalogue)).build();
    }

    private static Map<String, CelType> types(Vocabulary vocabulary, Set<String> lists, Set<String> days, Set<String> tables) {
        var types = new LinkedHashMap<String, CelType>();
        vocabulary.facts().values().forEach(fact -> fact.type().structs(struct -> types.put(struct.name(), struct)));
        types.put(LISTS, StructType.create(LISTS, ImmutableSet.copyOf(lists), _ -> Optional.of(ListType.create(SimpleType.STRING))));
        types.put(DAYS, StructType.create(DAYS, ImmutableSet.copyOf(days), _ -> Optional.of(FactType.DATE)));
        types.put(TABLES, StructType.create(TABLES, ImmutableSet.copyOf(tables), _ -> Optional.of(SimpleType.DOUBLE)));
        return types;
    }

    private static CelTypeProvider provider(Map<String, CelType> types) {
        var known = ImmutableMap.copyOf(types);
        return new CelTypeProvider() {
            @Override public ImmutableCollection<CelType> types() { return known.values(); }

            @Override public Optional<CelType> findType(String name) { return Optional.ofNullable(known.get(name)); }
        };
    }

    /** A compiled expression and the type it comes to. */
    record Typed(Expression expression, CelType type) {}

    /** The compiled expression, or null after a fault; {@code wanted} null takes any type. */
    @Nullable Typed compile(Written written, @Nullable CelType wanted, Map<String, CelType> bindings, Faults faults) {
        return compile(written, written.text(), 0, wanted, bindings, faults);
    }

    /** An expression inside a longer text, beginning at {@code offset}. */
    @Nullable Typed compile(Written written, String source, int offset, @Nullable CelType wanted, Map<String, CelType> bindings, Faults faults) {
        Budget.ask();
        if (++compiled > MOST_EXPRESSIONS || faults.full()) {
            if (compiled == MOST_EXPRESSIONS + 1) faults.add(written.at(), CheckTexts.tooManyExpressions(MOST_EXPRESSIONS), PackTexts.simplerExpression());
            return null;
        }
        if (source.length() > MOST_CHARACTERS) {
            faults.add(written.place(offset), PackTexts.expressionTooLong(source.length()), PackTexts.atMostCharacters(MOST_CHARACTERS));
            return null;
        }
        try {
            var ast = compiler(bindings).compile(source).getAst();
            if (wanted != null && !wanted.isAssignableFrom(ast.getResultType())) {
                faults.add(written.place(offset), PackTexts.wrongType(ast.getResultType()), PackTexts.typeWanted(wanted));
                return null;
            }
            words.check(ast, written, offset, faults);
            return new Typed(new Expression(runtime.createProgram(ast), uses(ast), source, written.at()), ast.getResultType());
        } catch (CelValidationException e) {
            var slips = Slips.in(source);
            slips.forEach(slip -> faults.add(written.place(offset + slip.at()), PackTexts.slip(slip.at() + 1, slip.written()), PackTexts.write(slip.right())));
            if (slips.isEmpty()) e.getErrors().forEach(error -> {
                var at = error.getSourceLocation();
                var place = offset == 0 ? written.place(at.getLine(), at.getColumn()) : written.place(offset + Math.max(at.getColumn(), 0));
                faults.add(place, PackTexts.expression(character(source, at.getLine(), at.getColumn()), error.getMessage()), PackTexts.expressionRight(error.getMessage(), names()));
            });
        } catch (CelEvaluationException | RuntimeException e) {
            faults.add(written.place(offset), PackTexts.expression(1, String.valueOf(e.getMessage())), PackTexts.simplerExpression());
        }
        return null;
    }

    /** Which character of the expression it is, counted from 1. */
    private static int character(String source, int line, int column) {
        var lines = source.split("\n", -1);
        var before = 0;
        for (int i = 0; i < Math.min(line - 1, lines.length); i++) before += lines[i].length() + 1;
        return Math.min(before + Math.max(column, 0), Math.max(source.length() - 1, 0)) + 1;
    }

    private Set<String> names() { return vocabulary.facts().keySet(); }

    private CelCompiler compiler(Map<String, CelType> bindings) {
        if (bindings.isEmpty()) return compiler;
        return withBindings.computeIfAbsent(Map.copyOf(bindings), bound -> {
            var builder = compiler.toCompilerBuilder();
            bound.forEach(builder::addVar);
            return builder.build();
        });
    }

    /** The facts an expression speaks of; of a single record the very field. */
    private List<String> uses(CelAbstractSyntaxTree ast) {
        var uses = new TreeSet<String>();
        CelNavigableAst.fromAst(ast).getRoot().allNodes().filter(node -> node.getKind() == Kind.IDENT).forEach(node -> {
            var name = node.expr().ident().name();
            var declared = vocabulary.facts().get(name);
            if (declared != null) uses.add(path(node, declared));
            if (name.equals(TABLES)) uses.addAll(lookedUp(node));
        });
        return new ArrayList<>(uses);
    }

    /** The facts that the table stands on whose number is asked for. */
    private Set<String> lookedUp(CelNavigableExpr ident) {
        var id = ident.parent().map(CelNavigableExpr::expr).filter(parent -> parent.getKind() == Kind.SELECT).map(parent -> parent.select().field()).orElse("");
        tablesUsed.add(id);
        var table = tables.get(id);
        return table == null ? Set.of() : table.uses();
    }

    /** The tables whose numbers expressions asked for so far. */
    Set<String> tablesUsed() { return tablesUsed; }

    /** A name that stands by itself: a fact, or one of the pack's own. */
    boolean knows(String name) { return vocabulary.facts().containsKey(name); }

    private static String path(CelNavigableExpr ident, Vocabulary.Declared declared) {
        if (!(declared.type() instanceof FactType.Fields)) return declared.key();
        return ident.parent().map(CelNavigableExpr::expr).filter(parent -> parent.getKind() == Kind.SELECT)
                .map(CelExpr::select).map(select -> declared.key() + "." + select.field()).orElse(declared.key());
    }
}
