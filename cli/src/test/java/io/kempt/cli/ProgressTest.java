package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.progress.Progress;
import org.junit.jupiter.api.Test;

/** What a person sees while a job runs. */
class ProgressTest {
    private final Cli cli = new Cli();

    /** Three advances: at once, after 50 ms, and after 20 s. */
    private void work(Progress progress) {
        progress.started("import ERP客户档案.csv");
        progress.advanced(10);
        cli.nanos.addAndGet(50_000_000L);
        progress.advanced(100);
        cli.nanos.addAndGet(20_000_000_000L);
        progress.advanced(401_000);
        progress.note("encoding guessed: GB18030");
        progress.finished("import ERP客户档案.csv", "401,000 rows: 400,000 accepted, 1,000 rejected");
    }

    @Test
    void aLogGetsALineEveryTenSecondsAndOnePerStep() {
        cli.jobs.work = this::work;
        cli.call("report", "rfm");
        assertEquals("""
                import ERP客户档案.csv: 401,000 rows, 20,000/s
                note: encoding guessed: GB18030
                import ERP客户档案.csv: 401,000 rows: 400,000 accepted, 1,000 rejected (20 s)
                120 of 1,100 customers are 重要价值客户
                """, cli.err);
    }

    @Test
    void aTerminalGetsOneLineThatIsDrawnAgain() {
        cli.terminal = true;
        cli.jobs.work = this::work;
        cli.call("report", "rfm", "--color=never");
        assertEquals(
                "\r\033[Kimport ERP客户档案.csv ..."
                        + "\r\033[Kimport ERP客户档案.csv: 401,000 rows, 20,000/s"
                        + "\r\033[Knote: encoding guessed: GB18030\n"
                        + "import ERP客户档案.csv: 401,000 rows: 400,000 accepted, 1,000 rejected (20 s)\n"
                        + "120 of 1,100 customers are 重要价值客户\n",
                cli.err);
    }

    @Test
    void aLongNameIsCutToTheTerminal() {
        cli.terminal = true;
        cli.variables.put("COLUMNS", "20");
        cli.jobs.work = progress -> progress.started("import 非常长的客户档案文件名.csv");
        cli.call("runs", "list");
        cli.call("report", "rfm");
        // 19 columns: 7 for "import ", 4 wide characters, 3 dots, and one column too few for a fifth
        assertEquals("\r\033[Kimport 非常长的...", cli.err.split("120")[0]);
    }
}
