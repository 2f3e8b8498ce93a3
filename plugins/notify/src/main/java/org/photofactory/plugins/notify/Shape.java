package org.photofactory.plugins.notify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.Locale;
import org.photofactory.spi.notice.Notice;

/** How a message to a web address looks. */
enum Shape {
  /** For programs of one's own: every field by its name. */
  JSON {
    @Override
    void write(Notice notice, JsonGenerator json) throws IOException {
      json.writeStringField("level", notice.level().name());
      json.writeStringField("title", notice.title());
      json.writeStringField("text", notice.text());
      if (notice.link() == null) {
        json.writeNullField("link");
      } else {
        json.writeStringField("link", notice.link().toString());
      }
      json.writeStringField("at", notice.at().toString());
      json.writeStringField("source", notice.source());
    }
  },

  /** Discord reads Markdown, and would call people by what stands in a text. */
  DISCORD {
    @Override
    void write(Notice notice, JsonGenerator json) throws IOException {
      json.writeStringField("content", PlainWords.forDiscord(notice));
      json.writeObjectFieldStart("allowed_mentions");
      json.writeArrayFieldStart("parse");
      json.writeEndArray();
      json.writeEndObject();
    }
  },

  /** Slack reads a Markdown of its own, unless told not to. */
  SLACK {
    @Override
    void write(Notice notice, JsonGenerator json) throws IOException {
      json.writeStringField("text", PlainWords.forSlack(notice));
      json.writeBooleanField("mrkdwn", false);
      json.writeBooleanField("link_names", false);
    }
  };

  /** The shape that a setting names; {@code auto} is found by the address. */
  static Shape of(String setting, URI address) {
    return setting.equals("auto") ? of(address) : valueOf(setting.toUpperCase(Locale.ROOT));
  }

  /** The message as JSON. */
  String text(Notice notice) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      write(notice, json);
      json.writeEndObject();
    }
    return text.toString();
  }

  abstract void write(Notice notice, JsonGenerator json) throws IOException;

  private static Shape of(URI address) {
    return switch (address.getHost().toLowerCase(Locale.ROOT)) {
      case "discord.com", "discordapp.com", "ptb.discord.com", "canary.discord.com" -> DISCORD;
      case "hooks.slack.com", "hooks.slack-gov.com" -> SLACK;
      default -> JSON;
    };
  }
}
