package io.kempt.jobs.read.text;

import java.util.Random;

/** Customer files of which only the column with the person's name is Chinese, in either script. */
final class SparseFile {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂香文辉玲建国志华春梅红玉婷雪佳欣怡子涵梓轩浩宇晨曦思远若嘉懿瑞博俊熙雨泽诺天佑";
    private static final String SURNAMES_TRADITIONAL = "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘于蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金";
    private static final String GIVEN_TRADITIONAL = "偉芳娜秀英敏靜麗強磊軍洋勇豔傑娟濤明超蘭霞平剛桂香文輝玲建國志華春梅紅玉婷雪佳欣怡子涵梓軒浩宇晨曦思遠若嘉懿瑞博俊熙雨澤諾天佑";

    private SparseFile() {}

    static String text(Random random, boolean traditional, int rows) {
        StringBuilder out = new StringBuilder("customer_id,name,mobile,email,created_on\n");
        for (int i = 1; i <= rows; i++) {
            String name = one(random, traditional ? SURNAMES_TRADITIONAL : SURNAMES);
            for (int given = random.nextInt(2); given < 2; given++) {
                name += one(random, traditional ? GIVEN_TRADITIONAL : GIVEN);
            }
            out.append('K')
                    .append(100_000 + i)
                    .append(',')
                    .append(name)
                    .append(",138")
                    .append(10_000_000 + random.nextInt(89_999_999))
                    .append(",user")
                    .append(random.nextInt(10_000))
                    .append("@example.com,2024-03-")
                    .append(10 + random.nextInt(20))
                    .append('\n');
        }
        return out.toString();
    }

    private static String one(Random random, String from) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }
}
