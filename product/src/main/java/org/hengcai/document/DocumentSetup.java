package org.hengcai.document;

import java.util.List;
import org.hengcai.web.ReadyLines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells at the start when documents will lack fonts. */
@Configuration(proxyBeanMethods = false)
class DocumentSetup {
    @Bean ReadyLines fontLines() {
        return _ -> {
            if (Fonts.packedWhole() || System.getenv("HENGCAI_FONTS") != null) return List.of();
            return List.of(DocumentTexts.fontsLine());
        };
    }
}
