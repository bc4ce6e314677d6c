package org.hengcai.audit;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Canonical JSON: keys in order, no spaces; the same map gives the same bytes everywhere. */
final class Json {
    private Json() {}

    private static final JsonMapper MAPPER =
        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(String json) { return MAPPER.readValue(json, Map.class); }

    static String canonical(Map<String, ?> map) { return MAPPER.writeValueAsString(map); }
}
