import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** OpenNLP: {@code java Peer MODELS NAMES write TEXTS COLUMNS} and {@code java Peer MODELS NAMES time TEXTS WARM-UP SECONDS}. */
public final class Peer {
    private record Found(Span sentence, Span[] tokens, String[] tags, Span[] names) {
    }

    private record Paragraph(int start, String text) {
    }

    private final SentenceDetectorME detector;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;
    private final NameFinderME finder;

    private Peer(Path models, String names) throws IOException {
        detector = new SentenceDetectorME(new SentenceModel(models.resolve("sentences.bin")));
        tokenizer = new TokenizerME(new TokenizerModel(models.resolve("tokens.bin")));
        tagger = new POSTaggerME(new POSModel(models.resolve("tags.bin")));
        finder = new NameFinderME(new TokenNameFinderModel(models.resolve(names + ".bin")));
    }

    public static void main(String[] args) throws IOException {
        var peer = new Peer(Path.of(args[0]), args[1]);
        var texts = Stream.of(Columns.texts(Path.of(args[3]))).map(Peer::paragraphs).toList();
        if (args[2].equals("write"))
            peer.write(texts, Path.of(args[4]));
        else
            peer.time(texts, Double.parseDouble(args[4]), Double.parseDouble(args[5]));
    }

    /** This alone is timed. */
    private List<Found> analyse(String text) {
        var found = new ArrayList<Found>();
        for (var sentence : detector.sentPosDetect(text)) {
            var words = sentence.getCoveredText(text).toString();
            var tokens = tokenizer.tokenizePos(words);
            var forms = Span.spansToStrings(tokens, words);
            found.add(new Found(sentence, tokens, tagger.tag(forms), finder.find(forms)));
        }
        return found;
    }

    /** No program is left to find out that an empty line ends a sentence. */
    private static List<Paragraph> paragraphs(String text) {
        var found = new ArrayList<Paragraph>();
        var start = 0;
        for (var paragraph : text.split("\n\n", -1)) {
            found.add(new Paragraph(start, paragraph));
            start += paragraph.length() + 2;
        }
        return found;
    }

    private void write(List<List<Paragraph>> texts, Path to) throws IOException {
        var lines = new StringBuilder();
        for (var text : texts) {
            lines.append("document\n");
            finder.clearAdaptiveData();
            for (var paragraph : text)
                for (var found : analyse(paragraph.text))
                    Columns.write(lines, toSentence(found), paragraph.start + found.sentence.getStart());
        }
        Files.writeString(to, lines);
    }

    private static Columns.Sentence toSentence(Found found) {
        var names = Stream.of(found.names).map(name -> new Span(found.tokens[name.getStart()].getStart(), found.tokens[name.getEnd() - 1].getEnd(), name.getType())).toList();
        return new Columns.Sentence(List.of(found.tokens), List.of(found.tags), names);
    }

    private void time(List<List<Paragraph>> texts, double warmUp, double seconds) throws IOException {
        repeat(texts, warmUp);
        var begin = System.nanoTime();
        var passes = repeat(texts, seconds);
        System.out.printf(Locale.ROOT, "%d\t%.6f\t%s%n", passes, (System.nanoTime() - begin) / 1e9, peak());
    }

    private int repeat(List<List<Paragraph>> texts, double seconds) {
        var begin = System.nanoTime();
        for (var passes = 1;; passes++) {
            for (var text : texts) {
                finder.clearAdaptiveData();
                for (var paragraph : text)
                    analyse(paragraph.text);
            }
            if ((System.nanoTime() - begin) / 1e9 >= seconds)
                return passes;
        }
    }

    private static String peak() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow().replaceAll("\\D", "");
        }
    }
}
