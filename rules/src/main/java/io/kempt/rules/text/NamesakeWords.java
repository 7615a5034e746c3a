package io.kempt.rules.text;

/** What follows the name of a place when only the name of something else begins like it: 南京东路, 上海大厦, 长安街, 西湖花园. */
final class NamesakeWords {
    private static final String STREETS = "路街道巷弄村镇乡桥港江河湖山湾岛海站园里寺庙门宫塔楼院厦厅苑庄屯堡坊";

    private static final String[] WORDS = {
        "大道", "大街", "大厦", "大学", "大楼", "大酒店", "酒店", "宾馆", "饭店", "广场", "花园", "公园", "公寓", "国际", "银行", "公司", "商城", "城市",
        "小区", "新村", "新城", "别墅", "学院", "医院", "机场", "火车", "高速", "集团", "中心", "人家", "胡同", "工业"
    };

    private static final String DIRECTIONS = "东西南北中上下前后内外一二三四五六七八九十";
    private static final String ROADS = "路街道巷弄环段大";

    private NamesakeWords() {}

    /** Whether at a place of a text, behind the name of a place, such a word begins; directions and numbers may come before 路. */
    static boolean follow(String text, int at) {
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        if (STREETS.indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        int road = at;
        while (road < text.length() && road < at + 2 && DIRECTIONS.indexOf(text.charAt(road)) >= 0) {
            road++;
        }
        return road > at && road < text.length() && ROADS.indexOf(text.charAt(road)) >= 0;
    }
}
