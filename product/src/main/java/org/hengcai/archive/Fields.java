package org.hengcai.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a version as they stand in the database. */
final class Fields {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private Fields() {}

    static Map<String, String> read(String json) { return JSON.readValue(json, TEXTS); }

    static String write(Map<String, String> fields) { return JSON.writeValueAsString(fields); }
}
