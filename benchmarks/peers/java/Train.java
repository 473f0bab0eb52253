import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.BaseModel;

/** Trains OpenNLP with its default parameters: {@code java Train TEXTS MODELS}. */
public final class Train {
    private static final String LANGUAGE = "eng";

    private record Text(String text, List<Columns.Sentence> sentences) {
    }

    private Train() {
    }

    public static void main(String[] args) throws IOException {
        var texts = Path.of(args[0]);
        var models = Path.of(args[1]);
        var treebanks = read(texts, "treebanks-train");
        write(models, "sentences", SentenceDetectorME.train(
            LANGUAGE, ObjectStreamUtils.createObjectStream(treebanks.stream().flatMap(Train::paragraphs).toList()), new SentenceDetectorFactory(LANGUAGE, true, null, null), defaults()));
        // Its shortcut past words of letters alone would never cut "cannot".
        write(models, "tokens", TokenizerME.train(ObjectStreamUtils.createObjectStream(treebanks.stream().flatMap(Train::tokens).toList()), new TokenizerFactory(LANGUAGE, null, false, null), defaults()));
        write(models, "tags", POSTaggerME.train(LANGUAGE, ObjectStreamUtils.createObjectStream(treebanks.stream().flatMap(Train::tags).toList()), defaults(), new POSTaggerFactory()));
        for (var set : List.of("names-train", "names-train-but-wikigold"))
            write(models, set, NameFinderME.train(
                LANGUAGE, null, ObjectStreamUtils.createObjectStream(read(texts, set).stream().flatMap(Train::names).toList()), defaults(), new TokenNameFinderFactory()));
    }

    private static TrainingParameters defaults() {
        return TrainingParameters.defaultParams();
    }

    private static void write(Path models, String name, BaseModel model) throws IOException {
        model.serialize(models.resolve(name + ".bin"));
    }

    private static List<Text> read(Path folder, String name) throws IOException {
        var texts = Columns.texts(folder.resolve(name + ".txt"));
        var sentences = Columns.read(folder.resolve(name + ".columns"));
        return IntStream.range(0, texts.length).mapToObj(i -> new Text(texts[i], sentences.get(i))).toList();
    }

    /** Paragraphs are what it is given later, too. */
    private static Stream<SentenceSample> paragraphs(Text text) {
        var samples = new ArrayList<SentenceSample>();
        var start = 0;
        for (var paragraph : text.text.split("\n\n", -1)) {
            var from = start;
            var end = start + paragraph.length();
            samples.add(new SentenceSample(paragraph, text.sentences.stream().map(Columns.Sentence::span)
                .filter(span -> span.getStart() >= from && span.getEnd() <= end).map(span -> new Span(span, -from)).toArray(Span[]::new)));
            start = end + 2;
        }
        return samples.stream();
    }

    private static Stream<TokenSample> tokens(Text text) {
        return text.sentences.stream().filter(sentence -> sentence.tokens().stream().allMatch(token -> token.length() > 0)).map(sentence -> new TokenSample(
            sentence.span().getCoveredText(text.text).toString(), sentence.tokens().stream().map(token -> new Span(token, -sentence.span().getStart())).toArray(Span[]::new)));
    }

    private static Stream<POSSample> tags(Text text) {
        return text.sentences.stream().map(sentence -> new POSSample(sentence.words(text.text), sentence.tags().toArray(String[]::new)));
    }

    private static Stream<NameSample> names(Text text) {
        return text.sentences.stream().map(sentence -> new NameSample(sentence.words(text.text), sentence.names().stream().map(name -> inTokens(name, sentence.tokens())).toArray(Span[]::new), false));
    }

    private static Span inTokens(Span name, List<Span> tokens) {
        var within = IntStream.range(0, tokens.size()).filter(i -> name.contains(tokens.get(i))).toArray();
        return new Span(within[0], within[within.length - 1] + 1, name.getType());
    }
}
