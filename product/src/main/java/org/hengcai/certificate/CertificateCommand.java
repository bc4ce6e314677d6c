package org.hengcai.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hengcai.document.PdfSignature;
import org.hengcai.document.PdfText;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengcai verify certificate FILE --key KEY}: a certificate's PDF or its code's text, without network, server and database. */
@Command(name = "certificate", mixinStandardHelpOptions = true,
        description = {"离线查验电子证书（PDF）或二维码内容是否为签发时的原样；是否已撤销须联网查询。",
                       "Checks a certificate's PDF or the text of its code, byte for byte, offline; whether it was revoked only the verification page tells."})
public final class CertificateCommand implements Callable<Integer> {
    private static final int WELL = 0, FAULTY = 1, BAD_INPUT = 2;

    @Spec private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "FILE", description = {"证书 PDF，或写有二维码内容的文本文件", "the PDF, or a text file with what the code says"}) private Path file;
    @Option(names = "--key", paramLabel = "KEY", description = {"签发平台的公钥文件，从其 /verify/key 下载", "the issuer's public keys, from its /verify/key"}) private @Nullable Path key;
    @Option(names = "--json", description = {"只输出 JSON", "print JSON and nothing else"}) private boolean json;

    /** @param facts what the code says, where it is one and valid */
    private record Answer(String state, String sentence, Map<String, Object> facts) {}

    @Override public Integer call() {
        if (key == null) return bad("没有写 --key：请从签发平台的 /verify/key 下载公钥文件，再写 --key 文件名");
        try {
            var keys = PublicKeys.read(Files.readString(key, StandardCharsets.ISO_8859_1));
            var bytes = Files.readAllBytes(file);
            var answer = isPdf(bytes) ? pdf(bytes, keys) : code(new String(bytes, StandardCharsets.UTF_8), keys);
            print(answer);
            return answer.state().equals("valid") ? WELL : FAULTY;
        } catch (IllegalArgumentException e) {
            return bad("公钥文件 " + key + " 不能识别，请从签发平台的 /verify/key 重新下载");
        } catch (NoSuchFileException e) {
            return bad("没有文件 " + e.getFile() + "，请核对路径");
        } catch (IOException e) {
            return bad("不能读取 " + e.getMessage() + "，请核对路径和权限");
        }
    }

    private static boolean isPdf(byte[] bytes) { return bytes.length > 4 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-"); }

    private static Answer pdf(byte[] bytes, PublicKeys keys) {
        return switch (PdfSignature.check(bytes, keys.root())) {
            case PdfSignature.Check.Intact(_, var at) -> new Answer("valid", "文件与签发时完全一致，证书内容如下。是否已撤销请联网查询。", printed(bytes, at));
            case PdfSignature.Check.Changed(var how) -> new Answer("changed", CertificateTexts.changedFile(how), Map.of());
            case PdfSignature.Check.NotOurs(var why) -> new Answer("not-ours", CertificateTexts.foreignFile(why), Map.of());
        };
    }

    /** What the file says, which nobody has changed since it was signed. */
    private static Map<String, Object> printed(byte[] pdf, Instant signedAt) {
        var map = new LinkedHashMap<String, Object>(CertificateTexts.printed(PdfText.of(pdf)));
        map.put("signedAt", signedAt.toString());
        return map;
    }

    private static Answer code(String text, PublicKeys keys) {
        return switch (CertificateCode.read(text.replaceAll("[\\r\\n\\t\\uFEFF]", "").strip(), keys.code(), keys.codeId())) {
            case CodeCheck.Valid(var facts) -> new Answer("valid", "二维码由该平台签发，内容如下。是否已撤销请联网查询。", facts(facts));
            case CodeCheck.Changed() -> new Answer("changed", CertificateTexts.changedCode(), Map.of());
            case CodeCheck.NotOurs() -> new Answer("not-ours", CertificateTexts.unknownCode(), Map.of());
        };
    }

    private static Map<String, Object> facts(CodeFacts facts) {
        var map = new LinkedHashMap<String, Object>();
        map.put("number", facts.number());
        map.put("name", facts.name());
        map.put("identity", facts.identity());
        map.put("title", facts.title());
        map.put("specialty", facts.specialty());
        map.put("level", facts.level().label());
        map.put("decidedOn", facts.decided().toString());
        map.put("office", facts.office());
        return map;
    }

    private void print(Answer answer) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(answer));
            return;
        }
        out.println(answer.sentence());
        answer.facts().forEach((name, value) -> out.println("  " + CertificateTexts.said(name, value)));
    }

    private int bad(@Nullable String line) {
        spec.commandLine().getErr().println(line);
        return BAD_INPUT;
    }
}
