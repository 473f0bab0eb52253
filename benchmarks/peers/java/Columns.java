import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import opennlp.tools.util.Span;

/** Texts and what is right of them; ../README.md has the format. */
final class Columns {
    /** Offsets are those of the text. */
    record Sentence(List<Span> tokens, List<String> tags, List<Span> names) {
        Span span() {
            return new Span(tokens.get(0).getStart(), tokens.get(tokens.size() - 1).getEnd());
        }

        String[] words(String text) {
            return tokens.stream().map(token -> token.getCoveredText(text).toString()).toArray(String[]::new);
        }
    }

    private Columns() {
    }

    static String[] texts(Path path) throws IOException {
        return Files.readString(path).split(Pattern.quote("\n\f\n"), -1);
    }

    static List<List<Sentence>> read(Path path) throws IOException {
        var documents = new ArrayList<List<Sentence>>();
        var sentence = empty();
        for (var line : Files.readAllLines(path)) {
            var cells = line.split("\t");
            switch (cells[0]) {
                case "document" -> documents.add(new ArrayList<>());
                case "token" -> {
                    sentence.tokens.add(span(cells, null));
                    sentence.tags.add(cells[3]);
                }
                case "name" -> sentence.names.add(span(cells, cells[3]));
                default -> {
                    documents.get(documents.size() - 1).add(sentence);
                    sentence = empty();
                }
            }
        }
        return documents;
    }

    static void write(StringBuilder to, Sentence sentence, int offset) {
        if (sentence.tokens.isEmpty())
            return;
        for (var i = 0; i < sentence.tokens.size(); i++)
            line(to, "token", sentence.tokens.get(i), offset, sentence.tags.get(i));
        for (var name : sentence.names)
            line(to, "name", name, offset, name.getType());
        to.append('\n');
    }

    private static void line(StringBuilder to, String what, Span span, int offset, String tag) {
        to.append(what).append('\t').append(span.getStart() + offset).append('\t').append(span.getEnd() + offset).append('\t').append(tag).append('\n');
    }

    private static Sentence empty() {
        return new Sentence(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static Span span(String[] cells, String type) {
        return new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), type);
    }
}
