package io.kempt.jobs.read.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Office document and how they are related (ECMA-376 part 2). Part names are equal in any case, and a
 * target is a path from the part that names it, or from the root.
 */
final class PackageParts {
    static final String CONTENT_TYPES = "[Content_Types].xml";

    /**
     * How one part refers to another.
     *
     * @param id by which the part's content refers to it
     * @param type the last step of its type, such as {@code worksheet}: the forms of the standard differ in the others
     * @param target the name of the other part
     */
    record Relation(String id, String type, String target) {}

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    PackageParts(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            entries.put(folded(entry.getName()), entry);
        }
        readTypes();
    }

    private void readTypes() throws IOException, XMLStreamException {
        try (InputStream in = open(CONTENT_TYPES)) {
            XMLStreamReader xml = WorkbookXml.open(in);
            while (WorkbookXml.nextTag(xml)) {
                if (xml.isStartElement() && xml.getLocalName().equals("Override")) {
                    types.put(
                            folded(WorkbookXml.attribute(xml, "PartName")), WorkbookXml.attribute(xml, "ContentType"));
                } else if (xml.isStartElement() && xml.getLocalName().equals("Default")) {
                    types.put(
                            "." + folded(WorkbookXml.attribute(xml, "Extension")),
                            WorkbookXml.attribute(xml, "ContentType"));
                }
            }
        }
    }

    /** What a part is, as its document declares it; empty when it does not. */
    String type(String part) {
        String name = folded(part);
        String own = types.get(name);
        if (own != null) {
            return own;
        }
        return types.getOrDefault(name.substring(Math.max(name.lastIndexOf('.'), 0)), "");
    }

    /** The parts to which a part refers; those of the whole document for the empty name. */
    List<Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (!entries.containsKey(folded(name))) {
            return relations;
        }
        try (InputStream in = open(name)) {
            XMLStreamReader xml = WorkbookXml.open(in);
            while (WorkbookXml.nextTag(xml)) {
                boolean inside = xml.isStartElement()
                        && !WorkbookXml.attribute(xml, "TargetMode").equals("External");
                if (inside && xml.getLocalName().equals("Relationship")) {
                    String type = WorkbookXml.attribute(xml, "Type");
                    relations.add(new Relation(
                            WorkbookXml.attribute(xml, "Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolve(folder, WorkbookXml.attribute(xml, "Target"))));
                }
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        List<String> steps = new ArrayList<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** The zip entry of a part; null when there is none. */
    @Nullable
    ZipEntry entry(String part) {
        return entries.get(folded(part));
    }

    /**
     * The bytes of a part, to be closed by the caller.
     *
     * @throws IOException also when there is no such part
     */
    InputStream open(String part) throws IOException {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        return zip.getInputStream(entry);
    }

    private static String folded(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
