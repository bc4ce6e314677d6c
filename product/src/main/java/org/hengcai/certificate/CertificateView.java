package org.hengcai.certificate;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengcai.certificate.view.CertificatePage;
import org.hengcai.certificate.view.CertificatesPage;
import org.hengcai.certificate.view.RevokePage;
import org.hengcai.certificate.view.VerifyPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Role;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the pages of certificates and of their verification. */
@Component
class CertificateView {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final String publicUrl;

    CertificateView(@Value("${hengcai.public-url:}") String publicUrl) { this.publicUrl = publicUrl; }

    CertificatesPage mine(List<CertificateRow> rows) {
        return new CertificatesPage(rows.stream().map(row -> new CertificatesPage.Row(row.id(), row.number(), title(row), Dates.day(row.decidedOn()),
                ConfirmationView.state(row), ConfirmationView.word(row))).toList());
    }

    CertificatePage one(Actor actor, CertificateRow row) {
        var organiser = actor.is(Role.BUREAU);
        var revoked = row.revokedAt() == null ? null : Dates.time(row.revokedAt().toInstant()) + "撤销。理由：" + row.revocation();
        return new CertificatePage(row.id(), title(row), "证书编号 " + row.number(), ConfirmationView.state(row), ConfirmationView.word(row), summary(row),
                organiser ? "/confirmations" : "/certificates", organiser ? "确认发证" : "我的证书", revoked, organiser && row.revokedAt() == null, publicUrl + "/verify");
    }

    RevokePage revoke(CertificateRow row, String reason, boolean asked, List<Problem> problems) {
        return new RevokePage(row.id(), row.number(), row.name(), title(row), reason, asked, problems);
    }

    VerifyPage verify(@Nullable Finding finding, Map<String, String> typed, List<Problem> problems) {
        return new VerifyPage(finding == null ? null : result(finding), typed, problems);
    }

    private static VerifyPage.Result result(Finding finding) {
        return switch (finding) {
            case Finding.Valid(var row) -> new VerifyPage.Result(State.DONE, "有效", CertificateTexts.valid(), summary(row));
            case Finding.Revoked(var row) -> new VerifyPage.Result(State.STOP, "已撤销", CertificateTexts.revokedOn(day(revokedAt(row))), summary(row));
            case Finding.Changed(var how) -> new VerifyPage.Result(State.STOP, "不一致，不能确认", how, List.of());
            case Finding.Unknown(var why) -> new VerifyPage.Result(State.JUDGE, "没有查到", why, List.of());
        };
    }

    private static OffsetDateTime revokedAt(CertificateRow row) { return row.revokedAt() == null ? row.issuedAt() : row.revokedAt(); }

    /** What a certificate says; the identity number is kept masked. */
    private static List<SummaryRow> summary(CertificateRow row) {
        var rows = new ArrayList<>(List.of(new SummaryRow("姓名", row.name()), new SummaryRow("性别", row.sex()),
                new SummaryRow("出生年月", row.birth().getYear() + "年" + row.birth().getMonthValue() + "月"), new SummaryRow(row.identityKind(), row.identity()),
                new SummaryRow("职称名称", row.title()), new SummaryRow("级别", row.level().label()), new SummaryRow("系列", row.series())));
        if (!row.specialty().isEmpty()) rows.add(new SummaryRow("专业", row.specialty()));
        rows.addAll(List.of(new SummaryRow("评审组织", row.committee()), new SummaryRow("批准文号", row.decision()), new SummaryRow("取得时间", Dates.day(row.decidedOn())),
                new SummaryRow("证书编号", row.number()), new SummaryRow("发证单位", row.office()), new SummaryRow("签发时间", Dates.day(day(row.issuedAt())))));
        return rows;
    }

    private static java.time.LocalDate day(OffsetDateTime at) { return at.atZoneSameInstant(SHANGHAI).toLocalDate(); }

    private static String title(CertificateRow row) { return (row.title() + " " + row.specialty()).strip(); }
}
