package org.hengcai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.hengcai.document.DocumentFailed.Why;
import org.hengcai.document.Presses.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A document that takes too long or too much memory fails alone [issue 4 item 8]. */
class PressesTest {
    private static final Presses PRESSES = new Presses(new Limits(2, 192, Duration.ofSeconds(30), 50, 3_000_000));
    private static final Order SMALL = order("<p>评审表</p>");

    @AfterAll static void close() { PRESSES.close(); }

    @Test void one_that_takes_too_long_is_ended_and_the_next_is_made() {
        assertThat(why(order("<table>" + "<tr><td>评审</td><td>表</td></tr>".repeat(5_000) + "</table>"), Duration.ofMillis(50))).isEqualTo(Why.TOO_LONG);
        assertThat(PRESSES.print(SMALL)).startsWith('%', 'P', 'D', 'F');
    }

    @Test void one_that_takes_too_much_memory_ends_its_own_press_and_no_other() {
        var bomb = order("<img src=\"" + DataUri.png(said(30_000, 15_000)) + "\"/>");
        var other = CompletableFuture.supplyAsync(() -> PRESSES.print(SMALL));
        assertThat(why(bomb, Duration.ofSeconds(30))).isEqualTo(Why.TOO_MUCH_MEMORY);
        assertThat(other.join()).startsWith('%', 'P', 'D', 'F');
        assertThat(PRESSES.print(SMALL)).startsWith('%', 'P', 'D', 'F');
    }

    @Test void too_many_pages_and_too_much_text_are_refused_with_their_measure() {
        assertThatThrownBy(() -> PRESSES.print(order("<p style=\"page-break-after: always\">页</p>".repeat(60)))).isInstanceOf(DocumentFailed.class).hasMessageContaining("61 页").hasMessageContaining("50 页");
        assertThat(why(order("字".repeat(3_000_001)), Duration.ofSeconds(30))).isEqualTo(Why.TOO_LARGE);
    }

    @Test void a_faulty_template_is_told_as_a_bug() {
        assertThatThrownBy(() -> PRESSES.print(order("<p>"))).isInstanceOf(IllegalStateException.class).hasMessageContaining("could not be set");
        assertThat(PRESSES.print(SMALL)).isNotEmpty();
    }

    @Test void nothing_is_fetched_for_a_document() {
        assertThat(PRESSES.print(order("<img src=\"file:///etc/hostname\"/><link rel=\"stylesheet\" href=\"http://127.0.0.1:1/a.css\"/><p>评审表</p>"))).isNotEmpty();
    }

    /** A picture of one point that says it is larger. */
    private static byte[] said(int width, int height) {
        var png = new Bitmap(new BitMatrix(1), 1).png();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height).put(24, (byte) 8).put(25, (byte) 6);
        return png;
    }

    private static Why why(Order order, Duration time) {
        try {
            PRESSES.print(order, time);
        } catch (DocumentFailed e) {
            return e.why();
        }
        throw new AssertionError("it was made");
    }

    private static Order order(String body) {
        return new Order("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title><style>body { font-family: 'Hengcai Serif' }</style></head><body>" + body + "</body></html>", null, 50);
    }
}
