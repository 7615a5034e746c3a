package io.kempt.jobs.read.text;

import java.nio.charset.Charset;

/**
 * The encoding of a text file.
 *
 * @param bom the bytes of its byte order mark, which are not part of the text
 * @param confidence how sure it is, from 0 to 1
 */
public record TextEncoding(Charset charset, int bom, double confidence) {}
