package org.photofactory.web.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.EditableAsset;

/**
 * What a person has changed of an asset.
 *
 * @param tags as shown
 * @param edited names of the fields that show a person's word
 * @param extracted what the file says of them; null where it says nothing
 */
record EditsView(List<String> tags, List<String> edited, Map<String, @Nullable Object> extracted) {

  static EditsView of(EditableAsset asset) {
    Map<String, @Nullable Object> extracted = new LinkedHashMap<>();
    for (EditField field : asset.edited().keySet()) {
      if (!field.isMark()) {
        extracted.put(field.key(), asset.found().get(field));
      }
    }
    return new EditsView(asset.tags(), List.copyOf(extracted.keySet()), extracted);
  }
}
