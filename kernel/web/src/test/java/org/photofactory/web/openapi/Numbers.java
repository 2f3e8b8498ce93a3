package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Schemas of numbers and truths. */
final class Numbers {

  private static final Set<Class<?>> SMALL =
      Set.of(int.class, Integer.class, short.class, Short.class, byte.class, Byte.class);
  private static final Set<Class<?>> LARGE = Set.of(long.class, Long.class);
  private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);

  private Numbers() {}

  static ObjectNode schema(JsonMapper mapper, Class<?> type) {
    ObjectNode schema = mapper.createObjectNode();
    if (TRUTHS.contains(type)) {
      return schema.put("type", "boolean");
    }
    if (SMALL.contains(type)) {
      return schema.put("type", "integer").put("format", "int32");
    }
    if (LARGE.contains(type)) {
      return schema.put("type", "integer").put("format", "int64");
    }
    return schema.put("type", "number").put("format", "double");
  }
}
