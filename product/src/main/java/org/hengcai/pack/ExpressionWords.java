package org.hengcai.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.StructType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words in an expression that a fact with closed words is compared with: one it doesn't have would silently never fit. */
final class ExpressionWords {
    private static final Set<String> COMPARE = Set.of("_==_", "_!=_");
    private static final String IN = "@in", INDEX = "_[_]";
    private final Vocabulary vocabulary;
    private final Map<String, List<String>> lists;

    ExpressionWords(Vocabulary vocabulary, Map<String, List<String>> lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /** A checked expression and where it is written. */
    private record At(CelAbstractSyntaxTree ast, Written written, int offset, Faults faults) {
        Place place(CelExpr expr) {
            var position = ast.getSource().getPositionsMap().get(expr.id());
            return position == null ? written.place(offset) : written.place(offset + position);
        }
    }

    void check(CelAbstractSyntaxTree ast, Written written, int offset, Faults faults) {
        var at = new At(ast, written, offset, faults);
        CelNavigableAst.fromAst(ast).getRoot().allNodes().filter(node -> node.getKind() == Kind.CALL).map(CelNavigableExpr::expr).forEach(call -> {
            var function = call.call().function();
            var args = call.call().args();
            if (args.size() != 2) return;
            if (COMPARE.contains(function)) {
                compared(at, args.get(0), args.get(1));
                compared(at, args.get(1), args.get(0));
            } else if (function.equals(IN)) {
                compared(at, args.get(1), args.get(0));
                among(at, args.get(0), args.get(1));
            }
        });
    }

    private void compared(At at, CelExpr fact, CelExpr with) {
        var path = path(at.ast(), fact);
        if (!path.isEmpty()) word(at, path, with);
    }

    private void among(At at, CelExpr fact, CelExpr list) {
        var path = path(at.ast(), fact);
        if (path.isEmpty()) return;
        if (list.getKind() == Kind.LIST) list.list().elements().forEach(element -> word(at, path, element));
        if (list.getKind() != Kind.SELECT || !(list.select().operand().getKind() == Kind.IDENT && list.select().operand().ident().name().equals(Expressions.LISTS))) return;
        var name = list.select().field();
        var words = vocabulary.words(path);
        if (words.isEmpty()) return;
        lists.getOrDefault(name, List.of()).stream().filter(word -> !words.contains(word))
                .forEach(word -> at.faults().beforeOpening(at.place(list.select().operand()), CheckTexts.noSuchWordIn(Expressions.LISTS + "." + name, path, word), PackTexts.oneOf(words)));
    }

    private void word(At at, String path, CelExpr literal) {
        if (literal.getKind() != Kind.CONSTANT || literal.constant().getKind() != CelConstant.Kind.STRING_VALUE) return;
        var word = literal.constant().stringValue();
        var words = vocabulary.words(path);
        if (!word.isEmpty() && !words.isEmpty() && !words.contains(word)) at.faults().beforeOpening(at.place(literal), CheckTexts.noSuchWord(path, word), PackTexts.oneOf(words));
    }

    /** {@code employer.kind}, {@code education.level} of any one of a list, {@code assessments} of any year; empty: something else. */
    private String path(CelAbstractSyntaxTree ast, CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> isFact(ast, expr) ? expr.ident().name() : "";
            case SELECT -> ast.getType(expr.select().operand().id()).filter(StructType.class::isInstance).map(type -> type.name() + "." + expr.select().field()).orElse("");
            case CALL -> expr.call().function().equals(INDEX) && isFact(ast, expr.call().args().getFirst()) ? expr.call().args().getFirst().ident().name() : "";
            default -> "";
        };
    }

    /** Not a name that is bound inside and only called the same. */
    private boolean isFact(CelAbstractSyntaxTree ast, CelExpr expr) {
        if (expr.getKind() != Kind.IDENT) return false;
        var fact = vocabulary.facts().get(expr.ident().name());
        return fact != null && ast.getType(expr.id()).map(fact.type().cel()::equals).orElse(false);
    }
}
