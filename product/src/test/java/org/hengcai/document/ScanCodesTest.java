package org.hengcai.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;

class ScanCodesTest {
    @Test void a_scanner_reads_what_was_written() throws Exception {
        assertThat(read(QrCode.png("https://zcps.example.cn/verify/20200001"))).isEqualTo("https://zcps.example.cn/verify/20200001");
        assertThat(read(QrCode.png("职称电子证书 𠮷"))).isEqualTo("职称电子证书 𠮷");
        assertThat(read(BarCode.png("PSB-20200910-0007-3-1"))).isEqualTo("PSB-20200910-0007-3-1");
    }

    @Test void a_code_has_one_bit_a_pixel_and_knows_its_size_on_paper() throws Exception {
        var png = QrCode.png("HCZ1:ABC", 35);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
        var standard = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_1.0");
        var millimetres = Double.parseDouble(((IIOMetadataNode) standard.getElementsByTagName("HorizontalPixelSize").item(0)).getAttribute("value")) * image.getWidth();
        assertThat(millimetres).isBetween(34.5, 35.5);
    }

    private static String read(byte[] png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText();
    }
}
