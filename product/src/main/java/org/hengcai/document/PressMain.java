package org.hengcai.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A press: takes orders from standard input, one after the other, until there are no more; knows no database and no secret. */
final class PressMain {
    private PressMain() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);                                             // whatever else is printed must not get between
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        Typesetter typesetter;
        try {
            typesetter = new Typesetter(Fonts.find(System.getenv("HENGCAI_FONTS")));
        } catch (DocumentFailed e) {
            failed(e).writeTo(out);
            return;
        }
        new Answer.Ready().writeTo(out);
        for (var order = Order.readFrom(in); order.isPresent(); order = Order.readFrom(in)) answer(typesetter, order.get()).writeTo(out);
    }

    private static Answer answer(Typesetter typesetter, Order order) {
        try {
            return new Answer.Printed(typesetter.set(order.xhtml(), order.mark(), order.mostPages()));
        } catch (DocumentFailed e) {
            return failed(e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Answer.Faulty(chain(e));
        }
    }

    private static Answer.Failed failed(DocumentFailed e) {
        var problem = e.problems().getFirst();
        return new Answer.Failed(e.why(), problem.wrong(), problem.right());
    }

    private static String chain(Throwable thrown) {
        return thrown + (thrown.getCause() == null || thrown.getCause() == thrown ? "" : " / " + chain(thrown.getCause()));
    }
}
