package org.hengcai.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hengcai.messaging.Limits;
import org.hengcai.shared.Problem;
import org.hengcai.web.MayEnter;
import org.hengcai.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 证书查验, for everybody: by number and name, by a code, by the file. So often an address, so that nobody guesses names. */
@Controller
class VerifyPages {
    private static final int MOST = 60;                          // [ours: an office that checks a folder of certificates gets through]
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final long LARGEST = 4 * 1024 * 1024;

    private final Verification verification;
    private final CertificateView view;
    private final CertificateSeal seals;
    private final Limits limits;

    VerifyPages(Verification verification, CertificateView view, CertificateSeal seals, Limits limits) {
        this.verification = verification;
        this.view = view;
        this.seals = seals;
        this.limits = limits;
    }

    /** @param c the signed code's text; @param t the short code's token */
    @GetMapping("/verify") @MayEnter(everyone = true)
    ModelAndView verify(HttpServletRequest request, @RequestParam(required = false) @Nullable String c, @RequestParam(required = false) @Nullable String t) {
        if (t != null && !t.isBlank()) return answer(request, Map.of(), List.of(), () -> verification.byToken(t));
        if (c == null) return page(HttpStatus.OK, null, Map.of(), List.of());
        return answer(request, Map.of("c", c), c.isBlank() ? List.of(CertificateTexts.noCode()) : List.of(), () -> verification.byCode(c));
    }

    @PostMapping("/verify") @MayEnter(everyone = true)
    ModelAndView byNumber(HttpServletRequest request, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String name) {
        var problems = new ArrayList<Problem>();
        if (number.isBlank()) problems.add(CertificateTexts.noNumber());
        if (name.isBlank()) problems.add(CertificateTexts.noName());
        return answer(request, Map.of("number", number, "name", name), problems, () -> verification.byNumber(number, name));
    }

    @PostMapping("/verify/file") @MayEnter(everyone = true)
    ModelAndView byFile(HttpServletRequest request, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var fault = Upload.fault(file, CertificateTexts.noFile());
        if (file == null || fault.isPresent()) return answer(request, Map.of(), fault.stream().toList(), () -> { throw new IllegalStateException(); });
        if (file.getSize() > LARGEST) return answer(request, Map.of(), List.of(CertificateTexts.tooLarge(LARGEST)), () -> { throw new IllegalStateException(); });
        var bytes = file.getBytes();
        return answer(request, Map.of(), List.of(), () -> verification.byFile(bytes));
    }

    /** What others check codes and files with, without this platform: {@code hengcai verify certificate FILE --key KEY}. */
    @GetMapping("/verify/key") @MayEnter(everyone = true)
    ResponseEntity<byte[]> key() {
        return ResponseEntity.ok().contentType(new MediaType("application", "x-pem-file")).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate-key.pem\"")
                .body(PublicKeys.write(seals.codeKey(), seals.root()).getBytes(StandardCharsets.US_ASCII));
    }

    private ModelAndView answer(HttpServletRequest request, Map<String, String> typed, List<Problem> problems, Supplier<Finding> look) {
        if (!problems.isEmpty()) return page(HttpStatus.UNPROCESSABLE_CONTENT, null, typed, problems);
        if (!limits.allows("verify:" + hash(request.getRemoteAddr()), MOST, WINDOW)) return page(HttpStatus.TOO_MANY_REQUESTS, null, typed, List.of(CertificateTexts.tooOften()));
        return page(HttpStatus.OK, look.get(), typed, List.of());
    }

    private ModelAndView page(HttpStatus status, @Nullable Finding finding, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView("certificate/verify", status).addObject("page", view.verify(finding, typed, problems));
    }

    private static String hash(String address) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
