package io.kempt.cli.command;

import picocli.CommandLine.Command;

/** {@code kempt rules}: groups what there is to do with a rulebook. */
@Command(
        name = "rules",
        header = "See, check, test and make the rules that records obey.",
        footer = {
            "kempt rules list --kind customer --field mobile",
            "  What holds for one field.",
            "kempt rules show phone.invalid",
            "  What a finding means, and how to set it.",
            "kempt rules check rulebook.yml",
            "  Before a changed rulebook goes into the night.",
            "kempt rules test rulebook.yml",
            "  Whether its examples hold.",
            "kempt rules infer customers.csv -o rulebook.yml",
            "  Propose rules from data.",
        })
final class RulesCommand {}
