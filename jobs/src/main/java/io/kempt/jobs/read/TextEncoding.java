package io.kempt.jobs.read;

import java.nio.charset.Charset;

/**
 * The encoding of a text file.
 *
 * @param bom the bytes of its byte order mark, which are not part of the text
 * @param confidence how sure it is, from 0 to 1
 */
record TextEncoding(Charset charset, int bom, double confidence) {}
