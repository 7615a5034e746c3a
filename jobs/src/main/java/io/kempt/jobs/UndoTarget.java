package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.UndoRequest;
import io.kempt.jobs.store.GoldenLedger.Move;
import io.kempt.jobs.store.GoldenLedger.Turn;
import io.kempt.jobs.store.GoldenPast;
import io.kempt.jobs.store.RecordName;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.store.StoredCustomers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what is to be put apart: the latest merge of a customer, a record, or all that a deduplication joined. */
final class UndoTarget {
    /** Before the number of a deduplication. */
    static final String TURN = "D";

    private static final String LAST = "last";

    private final GoldenPast past;
    private final StoredCustomers customers;
    private final Map<String, String> owners;
    private final Map<String, List<String>> members = new TreeMap<>();

    UndoTarget(GoldenPast past, StoredCustomers customers, Map<String, String> owners) {
        this.past = past;
        this.customers = customers;
        this.owners = owners;
        owners.forEach((record, id) ->
                members.computeIfAbsent(id, none -> new ArrayList<>()).add(record));
        members.values().forEach(records -> records.sort(String::compareTo));
    }

    /**
     * What was found.
     *
     * @param what it is, or why there is nothing, as a sentence
     * @param joins what is to be put apart; none when it is apart already
     */
    record Found(String what, List<GoldenJoin> joins) {}

    Found find(UndoRequest request) {
        if (request.cluster().isPresent()) {
            return cluster(request.cluster().get());
        }
        return request.record().isPresent()
                ? record(request.record().get())
                : run(request.run().orElse(LAST));
    }

    private Found cluster(String id) {
        List<String> records = members.getOrDefault(id, List.of());
        if (records.isEmpty()) {
            Optional<Long> end = past.endOf(id);
            throw StopException.usage(
                    end.isPresent()
                            ? "The customer " + id + " is no more since deduplication " + TURN + end.get() + "."
                            : "There is no customer " + id + ".",
                    end.isPresent()
                            ? "See where its records went: kempt dedupe log --cluster " + id
                            : "See which there are: kempt export customers --to customers.csv");
        }
        Map<String, List<Move>> moves = past.movesOf(records);
        Set<Long> numbers = new TreeSet<>();
        moves.values().forEach(of -> of.forEach(move -> numbers.add(move.turn())));
        for (Turn turn : past.turns()) {
            if (turn.founding() || numbers.contains(turn.number())) {
                List<GoldenJoin> joins = GoldenJoin.of(turn, id, records, moves);
                if (!joins.isEmpty()) {
                    return new Found("joined by " + words(turn), joins);
                }
            }
        }
        return new Found(
                records.size() == 1
                        ? "The customer " + id + " is one record: there is no merge to undo"
                        : "The history does not go back to when the records of " + id + " were joined; take single ones"
                                + " out with --record",
                List.of());
    }

    private Found record(String typed) {
        List<RecordName> named = customers.named(typed);
        if (named.size() != 1) {
            throw StopException.usage(
                    named.isEmpty()
                            ? "The store has no customer record '" + typed + "'."
                            : "Several sources have a customer record '" + typed + "'.",
                    "Name it as SOURCE:KEY.");
        }
        String record = named.get(0).toString();
        String id = owners.getOrDefault(record, "");
        List<String> records = members.getOrDefault(id, List.of());
        if (records.size() < 2) {
            return new Found("The record " + record + " is a customer of its own already", List.of());
        }
        return new Found("joined with others", List.of(GoldenJoin.of(record, id, records, past.movesOf(records))));
    }

    private Found run(String typed) {
        Turn turn = turn(typed);
        Map<String, List<Move>> moves = past.movesSince(turn.number());
        List<GoldenJoin> joins = new ArrayList<>();
        members.forEach((id, records) -> {
            if (records.size() > 1) {
                joins.addAll(GoldenJoin.of(turn, id, records, moves));
            }
        });
        if (!joins.isEmpty()) {
            return new Found("joined by " + words(turn), joins);
        }
        return new Found(
                past.joining().contains(turn.number())
                        ? "What " + words(turn) + " joined is apart already"
                        : words(turn) + " joined nothing",
                List.of());
    }

    private Turn turn(String typed) {
        // not the newest that joined anything: after a night that only split, that may be the first of all
        Optional<Long> newest = typed.equals(LAST) ? past.newest() : Optional.empty();
        Optional<Turn> found = past.turns().stream()
                .filter(turn -> newest.map(number -> number == turn.number()).orElse(isNamed(turn, typed)))
                .findFirst();
        return found.orElseThrow(() -> StopException.usage(
                typed.equals(LAST)
                        ? "No deduplication of this store has changed anything."
                        : "There is no deduplication '" + typed + "' in this store.",
                "See which there are: kempt dedupe log"));
    }

    private static boolean isNamed(Turn turn, String typed) {
        return typed.equalsIgnoreCase(TURN + turn.number())
                || (turn.run() > 0 && (typed.equals(RunLedger.name(turn.run())) || typed.equals("" + turn.run())));
    }

    private static String words(Turn turn) {
        return "deduplication " + TURN + turn.number() + " of " + turn.at().substring(0, 10);
    }
}
