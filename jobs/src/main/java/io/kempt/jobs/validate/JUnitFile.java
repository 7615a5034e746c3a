package io.kempt.jobs.validate;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.RuleCount;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.standardise.Standardisers;
import io.kempt.rules.validate.Validator;
import io.kempt.rules.validate.Validators;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A validation as a JUnit report, which build servers show: a suite for each file, in it a case for each rule of each
 * field. A case fails when its rule found something as grave as what fails the command; milder findings are told in a case
 * that passes. It names counts and places, never a value. The form is that of Ant's JUnit task, which the servers'
 * schemas agree on.
 */
public final class JUnitFile {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Rulebook rulebook;
    private final Optional<Severity> failOn;
    private final Instant started;
    private final String took;

    /** @param failOn the least severity that fails a case; empty for never */
    public JUnitFile(Rulebook rulebook, Optional<Severity> failOn, Instant started, Duration took) {
        this.rulebook = rulebook;
        this.failOn = failOn;
        this.started = started;
        this.took = String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }

    /** A rule of a field, with what it found; nothing when it passed. */
    private record Case(String kind, String name, List<RuleCount> found) {}

    /** Writes the report. @return where it stands */
    public Path write(Path target, List<JudgedTable> tables, List<RuleCount> counts) {
        try (OutputFile out = OutputFile.create(target)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out.stream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeCharacters("\n");
            for (JudgedTable table : tables) {
                suite(xml, table, cases(table, counts));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            out.commit();
            return target;
        } catch (XMLStreamException broken) {
            throw StopException.environment(
                    "cannot write " + target + ": " + broken.getMessage(),
                    "Free space or choose another place.",
                    broken);
        }
    }

    /** Those of the rulebook in its order, whether they found something or not, then all others that did. */
    private List<Case> cases(JudgedTable table, List<RuleCount> counts) {
        String kind = table.kind().kind().code();
        Map<String, List<RuleCount>> found = new LinkedHashMap<>();
        for (FieldRules rules : rulebook.rules(table.kind().kind())) {
            if (table.mapping().column(table.kind().index(rules.field().name())) >= 0) {
                codes(rules).forEach(code -> found.put(name(rules.field().name(), code.id()), new ArrayList<>()));
            }
        }
        counts.stream()
                .filter(count ->
                        count.file().equals(table.file()) && count.kind().equals(kind))
                .forEach(count -> found.computeIfAbsent(name(count.field(), count.code()), any -> new ArrayList<>())
                        .add(count));
        return found.entrySet().stream()
                .map(entry -> new Case(kind, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String name(String field, String code) {
        return field.isEmpty() ? code : field + " " + code;
    }

    /** What the rules of a field can report. */
    private static List<FindingCode> codes(FieldRules rules) {
        List<FindingCode> codes = new ArrayList<>();
        Standardisers.ofType(rules.field().type()).ifPresent(type -> codes.addAll(type.codes()));
        for (Validator validator : Validators.ALL) {
            if (validator.compile(rules.field()).isPresent()) {
                codes.addAll(validator.codes());
            }
        }
        return codes;
    }

    private void suite(XMLStreamWriter xml, JudgedTable table, List<Case> cases) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", table.file());
        xml.writeAttribute("package", table.kind().kind().code());
        xml.writeAttribute("id", Integer.toString(table.seq()));
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute(
                "failures", Long.toString(cases.stream().filter(this::fails).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("time", took);
        xml.writeAttribute("timestamp", SECOND.format(started.atZone(ZoneOffset.UTC)));
        xml.writeAttribute("hostname", "localhost");
        xml.writeCharacters("\n");
        xml.writeEmptyElement("properties");
        xml.writeCharacters("\n");
        for (Case one : cases) {
            testCase(xml, one);
        }
        StringBuilder milder = new StringBuilder();
        cases.stream()
                .filter(one -> !fails(one))
                .forEach(one -> one.found()
                        .forEach(count -> milder.append(count.severity().code())
                                .append(' ')
                                .append(one.name())
                                .append(": ")
                                .append(words(count))
                                .append('\n')));
        text(xml, "system-out", milder.toString());
        text(xml, "system-err", "");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void testCase(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", one.name());
        xml.writeAttribute("classname", one.kind());
        xml.writeAttribute("time", "0");
        if (fails(one)) {
            RuleCount gravest =
                    one.found().stream().filter(this::fails).findFirst().orElseThrow();
            xml.writeStartElement("failure");
            xml.writeAttribute("message", words(gravest));
            xml.writeAttribute("type", gravest.severity().code());
            xml.writeCharacters(
                    String.join("\n", one.found().stream().map(JUnitFile::words).toList()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private boolean fails(Case one) {
        return one.found().stream().anyMatch(this::fails);
    }

    private boolean fails(RuleCount count) {
        return failOn.filter(least -> count.severity().compareTo(least) <= 0).isPresent();
    }

    private static String words(RuleCount count) {
        String records = String.format(Locale.ROOT, count.count() == 1 ? "%,d finding" : "%,d findings", count.count());
        String more = count.count() > count.places().size() ? " and more" : "";
        return records + ": " + String.join(", ", count.places()) + more;
    }
}
