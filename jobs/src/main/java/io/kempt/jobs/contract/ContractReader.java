package io.kempt.jobs.contract;

import io.kempt.jobs.exit.StopException;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells which standard a description follows, and reads it. JSON is YAML, so one parser reads both. */
public final class ContractReader {
    private ContractReader() {}

    /**
     * Reads a description.
     *
     * @param file the name shown in messages
     * @throws io.kempt.rules.yaml.SettingsException when it is neither JSON nor YAML
     * @throws StopException (input refused) when it follows none of the standards
     */
    public static Contract read(String file, String text) {
        YamlNode root = Settings.parse(file, text);
        root.throwIfMistaken();
        List<Loss> losses = new ArrayList<>();
        Part top = new Part(root, "", losses);
        Contract read;
        if (top.has("resources")) {
            read = TableSchemaReader.dataPackage(top, losses);
        } else if (root.child("fields").isList()) {
            read = TableSchemaReader.tableSchema(top, losses);
        } else if (top.text("kind").equals("DataContract")
                || root.child("schema").isList()) {
            read = DataContractReader.read(top, losses);
        } else {
            throw StopException.inputRefused(
                    file + " is no description that Kempt reads: found neither 'fields' (Table Schema), nor 'resources'"
                            + " (Data Package), nor 'kind: DataContract' (Open Data Contract Standard).",
                    "Name a file in one of these standards, or propose rules from data: kempt rules infer");
        }
        losses.sort(Comparator.comparingInt(Loss::line));
        return new Contract(read.standard(), read.tables(), losses);
    }
}
