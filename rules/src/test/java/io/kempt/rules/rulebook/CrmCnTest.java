package io.kempt.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.enrich.Enrichers;
import io.kempt.rules.example.ExampleOutcome;
import io.kempt.rules.example.ExampleRun;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.survivorship.SurvivorshipSettings;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.OnError;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled rulebook: that it describes the data it should, and that a steward can build on it. */
class CrmCnTest {
    private static final RulebookReader READER = new RulebookReader();
    private static final Rulebook CRM_CN = READER.bundled("crm-cn");

    /** The data model: other parts of Kempt refer to these names. A star marks what is required. */
    private static final String MODEL = """
            customer (customer_id): customer_id:id* name:customer-name* uscc:uscc size:choice industry:industry \
            contact:person-name mobile:phone* email:email country:country address:address source:choice* owner:text \
            created_on:date updated_on:date note:text
            lead (lead_id): lead_id:id* company:customer-name contact:person-name mobile:phone email:email \
            source:choice status:choice created_on:date* owner:text
            opportunity (opportunity_id): opportunity_id:id* customer_id:id lead_id:id name:text amount:decimal \
            currency:currency stage:choice* created_on:date* closed_on:date lost_reason:text owner:text source:choice
            stage_change (): opportunity_id:id* stage:choice* entered_on:date*
            order (order_id): order_id:id* customer_id:id* ordered_on:date* amount:decimal* currency:currency \
            status:choice channel:text
            activity (activity_id): activity_id:id* customer_id:id* type:choice happened_on:date* owner:text outcome:text
            """;

    private static KindSpec kind(Kind kind) {
        return CRM_CN.kind(kind).orElseThrow();
    }

    private static FieldSpec field(Kind kind, String name) {
        return kind(kind).fields().get(kind(kind).index(name));
    }

    private static String describe(KindSpec kind) {
        return kind.kind().code() + " (" + kind.key() + "): "
                + kind.fields().stream()
                        .map(field -> field.name() + ":" + field.type() + (field.required() ? "*" : ""))
                        .collect(Collectors.joining(" "));
    }

    @Test
    void theDataModel() {
        assertEquals(
                MODEL.strip(),
                CRM_CN.kinds().values().stream().map(CrmCnTest::describe).collect(Collectors.joining("\n")));
    }

    @Test
    void everyFieldHasALabelInBothLanguagesAndAnOwner() {
        for (KindSpec kind : CRM_CN.kinds().values()) {
            for (FieldSpec field : kind.fields()) {
                String name = kind.kind().code() + "." + field.name();
                assertNotEquals(field.label().en(), field.label().zh(), name);
                assertTrue(field.label().zh().chars().allMatch(c -> c > 0x7F), name);
                assertFalse(field.owner().isEmpty(), name);
                assertFalse(field.aliases().isEmpty(), name);
            }
        }
    }

    @Test
    void theGovernanceTable() {
        assertEquals("销售部", field(Kind.CUSTOMER, "name").owner());
        assertEquals(OnError.ROW, field(Kind.CUSTOMER, "name").onError());
        assertEquals("销售部/商务部", field(Kind.CUSTOMER, "uscc").owner());
        assertEquals(OnError.ROW, field(Kind.CUSTOMER, "uscc").onError());
        assertEquals("销售部", field(Kind.CUSTOMER, "size").owner());
        assertEquals(
                List.of("大型", "中型", "小型"),
                field(Kind.CUSTOMER, "size").settings().mapping("choices").keys());
        assertEquals("销售部", field(Kind.CUSTOMER, "industry").owner());
        assertTrue(field(Kind.CUSTOMER, "mobile").unique());
        assertEquals(
                List.of("mobile"), field(Kind.CUSTOMER, "mobile").settings().texts("lines"));
        assertEquals("市场部/销售部", field(Kind.CUSTOMER, "source").owner());
        for (Kind kind : List.of(Kind.CUSTOMER, Kind.LEAD, Kind.OPPORTUNITY)) {
            FieldSpec source = field(kind, "source");
            assertEquals(
                    List.of("官网", "展会", "转介绍", "电销", "广告", "老客户"),
                    source.settings().mapping("choices").keys());
            assertTrue(source.settings().texts("forbidden").contains("其他"));
        }
    }

    @Test
    void recordsReferToTheirCustomersLeadsAndOpportunities() {
        String references = CRM_CN.kinds().keySet().stream()
                .flatMap(kind -> CRM_CN.rules(kind).stream().flatMap(rules -> reference(kind, rules).stream()))
                .collect(Collectors.joining("\n"));

        assertEquals("""
                opportunity.customer_id -> customer
                opportunity.lead_id -> lead
                stage_change.opportunity_id -> opportunity
                order.customer_id -> customer
                activity.customer_id -> customer""", references);
    }

    private static Optional<String> reference(Kind kind, FieldRules rules) {
        return rules.reference().map(to -> kind.code() + "." + rules.field().name() + " -> " + to.code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer    | 客户编码,客户名称,税号,专管业务员名称,发展日期,联系人,手机,地址       | customer_id,name,uscc,owner,created_on,contact,mobile,address
            customer    | 代码,名称,税务登记号,移动电话,电子邮件                        | customer_id,name,uscc,mobile,email
            customer    | 客户名称,统一社会信用代码,客户规模,所属行业,关键联系人手机,客户来源    | name,uscc,size,industry,mobile,source
            customer    | 客户全称,客户负责人,创建时间,最后修改时间,备注                     | name,owner,created_on,updated_on,note
            customer    | Account Name,Account Owner,Employees,Billing Country,Last Modified Date | name,owner,size,country,updated_on
            customer    | Customer ID,Email,Default Address Country Code,Phone,Created At  | customer_id,email,country,mobile,created_on
            customer    | ＣＵＳＴＯＭＥＲ_ＩＤ,客 户 名 称,E-mail,tax_id                    | customer_id,name,email,uscc
            lead        | 线索编号,公司,姓名,手机号,线索来源,线索状态,线索负责人              | lead_id,company,contact,mobile,source,status,owner
            lead        | Lead ID,Company,Name,Lead Source,Lead Status,Created Date         | lead_id,company,contact,source,status,created_on
            opportunity | 商机编号,客户编号,商机名称,预计成交金额,币种,销售阶段,成交日期       | opportunity_id,customer_id,name,amount,currency,stage,closed_on
            opportunity | Opportunity Name,Stage,Amount,Close Date,Opportunity Owner        | name,stage,amount,closed_on,owner
            stage_change| 商机编号,变更后阶段,变更时间                                   | opportunity_id,stage,entered_on
            order       | 单据编号,购货单位编码,单据日期,价税合计,币别,订单状态               | order_id,customer_id,ordered_on,amount,currency,status
            order       | Order Number,Customer ID,Created At,Total,Currency,Financial Status | order_id,customer_id,ordered_on,amount,currency,status
            activity    | 活动编号,客户编号,跟进方式,跟进时间,跟进人,跟进内容                | activity_id,customer_id,type,happened_on,owner,outcome
            """)
    void headersOfRealExports(String kind, String headers, String fields) {
        KindSpec spec = kind(Kind.ofCode(kind).orElseThrow());
        Map<String, Integer> index = Headers.index(spec);

        String found = Stream.of(headers.split(","))
                .map(header -> index.getOrDefault(Headers.fold(header), -1))
                .map(at -> at < 0 ? "?" : spec.fields().get(at).name())
                .collect(Collectors.joining(","));

        assertEquals(fields, found);
    }

    @Test
    void aStewardSaysOnlyWhatIsDifferent() {
        Rulebook own = READER.read("rulebook.yml", """
                extends: crm-cn
                kinds:
                  customer:
                    fields:
                      wechat: {label: 微信号, type: text, max-length: 30}
                      mobile: {more-aliases: [客户手机1], on-error: row}
                      note: {enabled: false}
                """);

        KindSpec customer = own.kind(Kind.CUSTOMER).orElseThrow();
        assertEquals("rulebook", own.name());
        assertEquals(CRM_CN.description(), own.description());
        assertNotEquals(CRM_CN.hash(), own.hash());
        assertEquals(-1, customer.index("note"));
        assertEquals(customer.fields().size() - 1, customer.index("wechat"));
        assertEquals(kind(Kind.CUSTOMER).index("mobile"), customer.index("mobile"));
        FieldSpec mobile = customer.fields().get(customer.index("mobile"));
        assertEquals(OnError.ROW, mobile.onError());
        assertTrue(mobile.unique());
        assertTrue(mobile.aliases().containsAll(List.of("手机号", "客户手机1")));
        assertEquals(
                kind(Kind.ORDER),
                own.kind(Kind.ORDER).map(CrmCnTest::withBundledSettings).orElseThrow());
    }

    /** The same specs with the settings nodes of the bundled rulebook, which are compared by identity. */
    private static KindSpec withBundledSettings(KindSpec kind) {
        List<FieldSpec> fields = kind.fields().stream()
                .map(f -> new FieldSpec(
                        f.name(),
                        f.label(),
                        f.aliases(),
                        f.type(),
                        f.required(),
                        f.unique(),
                        f.personal(),
                        f.onError(),
                        f.owner(),
                        field(kind.kind(), f.name()).settings()))
                .toList();
        return new KindSpec(kind.kind(), kind.label(), fields, kind.key());
    }

    @Test
    void mistakesOfAStewardAreShownInTheStewardsFile() {
        SettingsException refused = assertThrows(SettingsException.class, () -> READER.read("rulebook.yml", """
                extends: crm-cn
                kinds:
                  customer:
                    fields:
                      customer_id: {required: false}
                      name: {type: custmer-name, more-aliases: [手机号]}
                      mobile: {linse: [fixed]}
                  oder: {}
                """));

        assertEquals("""
                rulebook.yml:5:20: 'customer_id' is the key, and a record without it cannot be told from others: \
                set 'required: true' and 'on-error: row'
                rulebook.yml:6:20: unknown type 'custmer-name'; did you mean 'customer-name'?
                rulebook.yml:6:49: the header '手机号' already stands for the field 'mobile'; a header can name one field only
                rulebook.yml:7:16: unknown setting 'linse'; did you mean 'lines'?
                rulebook.yml:8:3: unknown kind of record 'oder'; did you mean 'order'?""", refused.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void matchingAndSurvivorshipAreSetAsTheyComeWithKempt() {
        assertEquals(MatchSettings.defaultText().strip(), section("# Which records are one customer."));
        assertEquals(SurvivorshipSettings.defaultText().strip(), section("# Which value a merged customer keeps."));
        assertEquals(MatchSettings.defaults().fields(), CRM_CN.match().fields());
        assertEquals(
                SurvivorshipSettings.defaults().fields().keySet(),
                CRM_CN.survivorship().fields().keySet());
    }

    /** The paragraph of the file that begins so: the text that new rulebooks begin with must not drift from it. */
    private static String section(String beginning) {
        try (InputStream file = RulebookReader.class.getResourceAsStream("crm-cn.yml")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int from = text.indexOf(beginning);
            return text.substring(from, text.indexOf("\n\n", from));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void everyEnricherRuns() {
        assertEquals(
                Enrichers.ALL.stream().map(Enricher::name).toList(),
                CRM_CN.enrich().steps().stream()
                        .map(step -> step.enricher().name())
                        .toList());
    }

    @Test
    void everyFieldHasExamplesAndAllOfThemHold() {
        assertEquals(
                "",
                ExampleRun.of(CRM_CN).stream()
                        .filter(one -> one.status() != ExampleOutcome.Status.HOLDS)
                        .map(one -> one.place().line() + " " + one.field() + " " + one.given() + ": " + one.expected()
                                + " | " + one.found())
                        .collect(Collectors.joining("\n")));
        for (KindSpec kind : CRM_CN.kinds().values()) {
            for (FieldSpec field : kind.fields()) {
                assertTrue(
                        CRM_CN.examples(kind.kind()).fields().stream()
                                .anyMatch(example -> example.field().equals(field.name())),
                        kind.kind().code() + "." + field.name());
            }
        }
    }
}
