package org.hengcai.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** Two ways into one database: as its owner, who migrates, and as the application, which owns nothing. */
public record DatabaseAccess(String url, String owner, String ownerPassword, String app, String appPassword) {
    public static final String APP = "hengcai_app";

    /** What Spring is given: pages and jobs run as the application, Flyway as the owner. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", app);
        properties.put("spring.datasource.password", appPassword);
        properties.put("spring.flyway.url", url);
        properties.put("spring.flyway.user", owner);
        properties.put("spring.flyway.password", ownerPassword);
        return properties;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", owner=" + owner + ", app=" + app + "]";
    }
}
