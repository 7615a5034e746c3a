package io.kempt.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingsWorkbookTest {
    @Test
    void whatASheetCannotHoldGoesOnOnTheNextUnderItsHeader(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("f.xlsx");
        try (FindingsWorkbook findings = FindingsWorkbook.create(file, Lang.ZH, 4)) {
            for (int i = 1; i <= 7; i++) {
                findings.row(
                        "a.csv",
                        "",
                        "" + i,
                        "erp",
                        "customer",
                        "K" + i,
                        "name",
                        "error",
                        "c",
                        "x".repeat(40_000),
                        "",
                        "");
            }
            findings.commit();
        }
        try (InputStream in = Files.newInputStream(file);
                Workbook book = WorkbookFactory.create(in)) {
            List<String> sheets = new ArrayList<>();
            for (Sheet sheet : book) {
                sheets.add(sheet.getSheetName() + " " + sheet.getLastRowNum() + " "
                        + sheet.getRow(0).getCell(0).getStringCellValue());
            }
            assertEquals(List.of("概览 3 问题", "问题 3 文件", "问题 2 3 文件", "问题 3 1 文件"), sheets);
            assertEquals(
                    32_767,
                    book.getSheetAt(1).getRow(1).getCell(9).getStringCellValue().length());
        }
    }
}
