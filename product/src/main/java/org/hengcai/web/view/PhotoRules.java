package org.hengcai.web.view;

/** The plan's figures for a photo: wider and taller than, ratio in hundredths, bytes above and below. */
public record PhotoRules(int wider, int taller, int ratioMin, int ratioMax, long above, long below) {}
