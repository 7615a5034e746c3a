package io.kempt.rules.finding;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the classes that implement an interface with the list that should name them. */
public final class Listed {
    private Listed() {}

    /** The names of all concrete classes in a package that implement a type; test classes are left out. */
    public static Set<String> implementationsOf(Class<?> type, String inPackage) {
        Set<String> names = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(inPackage)) {
            boolean concrete = !found.isInterface() && !found.getModifiers().contains(JavaModifier.ABSTRACT);
            if (concrete && found.isAssignableTo(type)) {
                names.add(found.getSimpleName());
            }
        }
        return names;
    }

    public static Set<String> classesOf(List<?> units) {
        Set<String> names = new TreeSet<>();
        units.forEach(unit -> names.add(unit.getClass().getSimpleName()));
        return names;
    }
}
