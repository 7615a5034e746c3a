package io.kempt.jobs.bench;

import java.util.List;
import java.util.Random;

/**
 * Customer files of which only the person's name is not ASCII (sparse), or also header, company, city and remark (dense),
 * in the languages of the encodings that are told apart. The names are seeded. The Chinese ones are put together from the
 * characters that the detector's tests use, so that their shares are no measure of names never seen.
 */
final class EncodedText {
    static final EncodedText SIMPLIFIED = new EncodedText(
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金",
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂香文辉玲建国志华春梅红玉婷雪佳欣怡子涵梓轩浩宇晨曦思远若嘉懿瑞博俊熙雨泽诺天佑淼彤铭祺",
            "客户编号,客户姓名,公司,城市,备注",
            "上海宏达机械有限公司,杭州,请先电话联系|北京中关村贸易公司,北京,货到付款|广州白云电子厂,广州,老客户，已签合同");
    static final EncodedText TRADITIONAL = new EncodedText(
            "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘於蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金",
            "偉芳娜秀英敏靜麗強磊軍洋勇豔傑娟濤明超蘭霞平剛桂香文輝玲建國志華春梅紅玉婷雪佳欣怡子涵梓軒浩宇晨曦思遠若嘉懿瑞博俊熙雨澤諾天佑",
            "客戶編號,客戶姓名,公司,城市,備註",
            "臺灣積體電路製造股份有限公司,新竹,請先電話聯絡|香港貿易公司,香港,貨到付款|宏達國際電子,桃園,老客戶，已簽合約");
    static final EncodedText JAPANESE = new EncodedText(
            "山田|佐藤|鈴木|高橋|田中|渡辺|伊藤|中村|小林|加藤|吉田|山本|斎藤|松本|井上|木村|林|清水|阿部|森",
            "太郎|花子|さくら|健一|美咲|翔太|陽子|ひろし|まなみ|直樹|結衣|大輔|あかり|拓也|恵子|ケンジ",
            "顧客番号,氏名,会社,都市,備考",
            "東京電機株式会社,東京,お電話ください|ヤマト商事,大阪,着払い|北海道フーズ,札幌,契約済み");
    static final EncodedText KOREAN = new EncodedText(
            "김이박최정강조윤장임한오서신권황안송전홍",
            "민수서연지훈하늘예진도윤지우현우수빈은지영희철수준호미경",
            "고객번호,이름,회사,도시,비고",
            "서울전자주식회사,서울,먼저 전화 주세요|부산무역,부산,착불|한국식품,대전,계약 완료");
    static final EncodedText RUSSIAN = new EncodedText(
            "Иванов|Смирнов|Кузнецов|Попов|Васильев|Петров|Соколов|Михайлов|Новиков|Фёдоров|Морозов|Волков",
            " Ольга| Иван| Анна| Сергей| Мария| Дмитрий| Елена| Алексей| Наталья| Юрий",
            "Номер,Имя,Компания,Город,Примечание",
            "ООО Ромашка,Москва,Позвонить заранее|ЗАО Север,Мурманск,Наложенный платёж|Завод Электрон,Казань,Договор подписан");
    static final EncodedText WESTERN = new EncodedText(
            "Müller|Schröder|Lefèvre|García|Jørgensen|Håkansson|Gonçalves|Böhm|Núñez|Côté|Smith|Jones|Weiß|Bjørk",
            ", Jürgen|, Zoë|, François|, José|, Søren|, Åsa|, João|, Anne|, Peter|, René|, Inês",
            "Kundennr,Name,Firma,Ort,Bemerkung",
            "Bäckerei Köhler,München,Bitte vorher anrufen – danke|Société Générale,Orléans,À livrer|Comércio São Paulo,São Paulo,Já pago");

    private final List<String> first;
    private final List<String> second;
    private final String header;
    private final List<String> rest;

    EncodedText(String first, String second, String header, String rest) {
        this.first = words(first);
        this.second = words(second);
        this.header = header;
        this.rest = words(rest);
    }

    private static List<String> words(String list) {
        return List.of(list.indexOf('|') >= 0 ? list.split("\\|", -1) : list.split(""));
    }

    String file(Random random, int rows, boolean dense) {
        StringBuilder text =
                new StringBuilder(dense ? header : "customer_id,name,mobile,email,created_on").append('\n');
        for (int i = 1; i <= rows; i++) {
            text.append('K')
                    .append(100_000 + random.nextInt(900_000))
                    .append(',')
                    .append(name(random));
            if (dense) {
                text.append(',').append(one(random, rest));
            } else {
                text.append(",138").append(10_000_000 + random.nextInt(89_999_999));
                text.append(",user").append(random.nextInt(10_000)).append("@example.com,2024-03-");
                text.append(10 + random.nextInt(20));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String name(Random random) {
        String name = one(random, first) + one(random, second);
        boolean characters = this == SIMPLIFIED || this == TRADITIONAL || this == KOREAN;
        return characters && random.nextInt(3) > 0 ? name + one(random, second) : name;
    }

    private static String one(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
