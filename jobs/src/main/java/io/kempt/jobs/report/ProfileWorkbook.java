package io.kempt.jobs.report;

import io.kempt.jobs.profile.Word;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Profiles as an Excel workbook: an overview with a chart, a row for each column, and their values and patterns. */
public final class ProfileWorkbook {
    private ProfileWorkbook() {}

    /** Writes the workbook. @return where it stands */
    public static Path write(Path target, List<FileProfile> files, Lang lang) {
        // POI stamps chart texts with the thread's language; the profile has its own
        LocaleUtil.setUserLocale(lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.US);
        try (OutputFile out = OutputFile.create(target);
                XSSFWorkbook book = new XSSFWorkbook()) {
            CoreProperties properties = book.getProperties().getCoreProperties();
            properties.setCreator("Kempt");
            properties.setTitle(Word.PROFILE.in(lang));
            SheetStyles styles = new SheetStyles(book, lang);
            SheetPen overview = new SheetPen(book.createSheet(Word.OVERVIEW.in(lang)), styles);
            SheetPen columns = new SheetPen(book.createSheet(Word.COLUMNS.in(lang)), styles);
            SheetPen values = new SheetPen(book.createSheet(Word.VALUES.in(lang)), styles);
            ProfileSheets sheets = new ProfileSheets(files, lang);
            sheets.columns(columns);
            sheets.values(values);
            sheets.overview(overview, book.getSheet(Word.OVERVIEW.in(lang)), book.getSheet(Word.COLUMNS.in(lang)));
            book.write(out.stream());
            out.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(target, broken);
        } finally {
            LocaleUtil.resetUserLocale();
        }
        return target;
    }

    /** Landscape A4, as wide as the page, with pages numbered. */
    static void page(Sheet sheet, Lang lang) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft(Word.PROFILE.in(lang));
        sheet.getFooter().setRight(Text.PAGE.in(lang));
    }
}
