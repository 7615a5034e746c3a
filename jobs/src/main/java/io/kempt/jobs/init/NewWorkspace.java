package io.kempt.jobs.init;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.profile.FileProfiler;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult.InitInput;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A workspace in the making: files are looked into one by one, and nothing is written before all are understood. */
public final class NewWorkspace {
    private static final String RULEBOOK = "rulebook.yml";

    private final InitRequest request;
    private final Progress progress;
    private final Rulebook rulebook = new RulebookReader().bundled("crm-cn");
    private final List<GuessedInput> inputs = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();

    public NewWorkspace(InitRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /** @throws StopException when settings are there already and may not be written over */
    public void checkFolder() {
        for (String name : List.of(Workspace.FILE, RULEBOOK)) {
            Path file = request.folder().resolve(name);
            if (Files.exists(file) && !request.force()) {
                throw StopException.usage(
                        file + " exists already; it was left as it is.",
                        "Choose another folder with --to DIR, or write over it with --force.");
            }
        }
    }

    /** @throws StopException when a file cannot be read, or fits no kind of record */
    public void look(Path file, Runnable stopCheck) {
        GivenFile.check(file);
        String step = "look into " + file.getFileName();
        progress.started(step);
        ReadOptions options = request.options()
                .withKnownHeader(HeaderMapping.knownHeaders(rulebook.kinds().values()));
        FileProfile profile = new FileProfiler(options, progress, stopCheck).profile(file);
        List<ColumnProfile> columns = profile.table().columns();
        List<String> header = columns.stream()
                .map(ColumnProfile::name)
                .map(name -> name.matches("column \\d+") ? "" : name)
                .toList();
        KindGuess guess = KindGuess.best(rulebook, header, columns).orElseThrow(() -> fitsNothing(profile));
        inputs.add(new GuessedInput(file, header, profile, guess, source(profile.file())));
        progress.finished(
                step,
                String.format(
                        Locale.ROOT,
                        "%,d rows of kind %s",
                        profile.table().rows(),
                        guess.kind().kind().code()));
    }

    private static StopException fitsNothing(FileProfile profile) {
        return StopException.inputRefused(
                profile.file() + " fits no kind of record: neither a header nor the content of a column is known ("
                        + profile.shape() + "). Nothing was written.",
                "See what it holds with kempt profile, and leave it out, or name its columns as in docs/rules.md.");
    }

    /** Two files of one name are two sources. */
    private String source(String file) {
        String name = GuessedInput.sourceOf(file);
        String unique = name;
        for (int i = 2; !sources.add(unique); i++) {
            unique = name + i;
        }
        return unique;
    }

    /** Writes both files of settings. @return where they stand */
    public List<Path> write() {
        String rules = new RulebookText(rulebook).of(inputs);
        // what is written must be readable: a mistake in it is one of ours and is found before anything is written
        new RulebookReader().read(RULEBOOK, rules);
        Path rulebookFile = request.folder().resolve(RULEBOOK);
        Path settings = request.folder().resolve(Workspace.FILE);
        try (OutputFile first = OutputFile.create(rulebookFile);
                OutputFile second = OutputFile.create(settings)) {
            first.stream().write(rules.getBytes(StandardCharsets.UTF_8));
            second.stream()
                    .write(WorkspaceText.of(
                                    inputs, request.folder(), request.options(), LocalDate.now(ZoneId.systemDefault()))
                            .getBytes(StandardCharsets.UTF_8));
            first.commit();
            second.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(settings, broken);
        }
        return List.of(settings, rulebookFile);
    }

    /** What was recognised in each file. */
    public List<InitInput> told() {
        return inputs.stream().map(NewWorkspace::told).toList();
    }

    private static InitInput told(GuessedInput input) {
        List<String> byName = new ArrayList<>();
        List<String> byContent = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (ColumnGuess guess : input.guess().columns()) {
            String header = input.header().get(guess.column());
            used.add(guess.column());
            if (guess.byName()) {
                byName.add(header);
            } else {
                byContent.add(header + " = " + guess.field());
            }
        }
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < input.header().size(); i++) {
            if (!used.contains(i)) {
                unused.add(input.profile().table().columns().get(i).name());
            }
        }
        return new InitInput(
                input.profile().file(),
                input.guess().kind().kind().code(),
                input.source(),
                input.profile().shape(),
                input.profile().table().rows(),
                byName,
                byContent,
                unused,
                input.guess().missing().stream().map(FieldSpec::name).toList());
    }
}
