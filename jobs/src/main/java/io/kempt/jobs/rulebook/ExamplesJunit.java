package io.kempt.jobs.rulebook;

import io.kempt.jobs.request.ExamplesResult.Example;
import io.kempt.jobs.write.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcome of examples in the XML that build servers read from JUnit: one suite a kind, one test case an example. */
final class ExamplesJunit {
    private final String rulebook;
    private final Map<String, List<Example>> byKind = new TreeMap<>();

    ExamplesJunit(String rulebook, List<Example> examples) {
        this.rulebook = rulebook;
        examples.forEach(one ->
                byKind.computeIfAbsent(one.kind(), none -> new ArrayList<>()).add(one));
    }

    void write(Path file) {
        try (OutputFile output = OutputFile.create(file)) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(output.stream(), StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, List<Example>> kind : byKind.entrySet()) {
                suite(xml, kind.getKey(), kind.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            output.commit();
        } catch (XMLStreamException broken) {
            throw OutputFile.failure(file, new IOException(broken.getMessage(), broken));
        }
    }

    private void suite(XMLStreamWriter xml, String kind, List<Example> examples) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", rulebook + "." + kind);
        xml.writeAttribute("tests", Integer.toString(examples.size()));
        xml.writeAttribute("failures", Long.toString(count(examples, "fails")));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", Long.toString(count(examples, "changed")));
        for (Example example : examples) {
            testCase(xml, example);
        }
        xml.writeEndElement();
    }

    private static long count(List<Example> examples, String status) {
        return examples.stream().filter(one -> one.status().equals(status)).count();
    }

    private static void testCase(XMLStreamWriter xml, Example example) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", example.kind() + (example.field().isEmpty() ? "" : "." + example.field()));
        xml.writeAttribute("name", printable(example.given()) + " " + printable(example.expected()));
        if (!example.status().equals("holds")) {
            boolean failed = example.status().equals("fails");
            xml.writeStartElement(failed ? "failure" : "skipped");
            xml.writeAttribute(
                    "message",
                    printable(example.place() + ": expected " + example.expected() + ", found " + example.found()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
