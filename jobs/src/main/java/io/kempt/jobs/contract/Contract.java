package io.kempt.jobs.contract;

import java.util.List;

/**
 * A description of tables.
 *
 * @param standard its name and version
 * @param losses what no rulebook can say; more may be added while a rulebook is made of it
 */
public record Contract(String standard, List<ContractTable> tables, List<Loss> losses) {}
