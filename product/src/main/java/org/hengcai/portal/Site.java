package org.hengcai.portal;

import java.util.List;
import java.util.stream.Stream;
import org.hengcai.web.view.SummaryRow;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who runs the site and how it is reached: data of the installation, {@code hengcai.site.*}; what is not given is not shown. */
@ConfigurationProperties("hengcai.site")
record Site(@DefaultValue("") String operator, @DefaultValue("") String address, @DefaultValue("") String phone, @DefaultValue("") String hours,
        @DefaultValue("") String icp, @DefaultValue("") String police) {

    List<SummaryRow> facts() {
        return Stream.of(new SummaryRow("主办单位", operator), new SummaryRow("地址", address), new SummaryRow("咨询电话", phone), new SummaryRow("服务时间", hours),
                new SummaryRow("ICP 备案号", icp), new SummaryRow("公安备案号", police)).filter(row -> row.value() != null && !row.value().isBlank()).toList();
    }
}
