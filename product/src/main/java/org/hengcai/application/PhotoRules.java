package org.hengcai.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.files.FileType;
import org.hengcai.files.Pictures;
import org.hengcai.shared.Problem;

/** The rules of the photo for the certificate [A1.二.1, spec 3.3]: all that is wrong is told at once. */
public final class PhotoRules {

    private static final long MOST_PIXELS = 24_000_000;        // [ours: a photo under 1 MB needs no more; a bomb has]

    private final String field;
    private final PhotoFigures figures;
    private final List<Problem> problems = new ArrayList<>();

    private PhotoRules(String field, PhotoFigures figures) {
        this.field = field;
        this.figures = figures;
    }

    public static PhotoVerdict judge(String field, byte[] file, PhotoFigures figures) {
        var rules = new PhotoRules(field, figures);
        rules.bytes(file.length);
        var type = FileType.of(file);
        if (type != FileType.JPEG) rules.problems.add(PhotoTexts.notJpeg(field, type));
        var reading = type == FileType.JPEG || type == FileType.PNG ? Pictures.read(file, MOST_PIXELS) : null;
        switch (reading) {
            case Pictures.Whole whole -> {
                rules.measures(whole.width(), whole.height());
                if (figures.whiteBackground()) rules.background(whole);
            }
            case Pictures.Truncated(var width, var height) -> {
                rules.measures(width, height);
                rules.problems.add(PhotoTexts.truncated(field));
            }
            case Pictures.TooManyPixels(var width, var height) -> rules.problems.add(PhotoTexts.tooManyPixels(field, width, height));
            case Pictures.Damaged _ -> rules.problems.add(PhotoTexts.damaged(field));
            case null -> {}
        }
        return rules.problems.isEmpty() && reading instanceof Pictures.Whole whole ? good(file, whole) : new PhotoVerdict.Bad(List.copyOf(rules.problems));
    }

    private void bytes(long size) {
        if (size <= figures.moreThanBytes()) problems.add(PhotoTexts.tooFewBytes(field, size, figures.moreThanBytes()));
        if (size >= figures.lessThanBytes()) problems.add(PhotoTexts.tooManyBytes(field, size, figures.lessThanBytes()));
    }

    private void measures(int width, int height) {
        if (width <= figures.widerThan()) problems.add(PhotoTexts.tooNarrow(field, width, figures.widerThan()));
        if (height <= figures.higherThan()) problems.add(PhotoTexts.tooLow(field, height, figures.higherThan()));
        if (100L * width < (long) figures.leastRatioPercent() * height || 100L * width > (long) figures.mostRatioPercent() * height)
            problems.add(PhotoTexts.ratio(field, width, height, figures));
    }

    private void background(Pictures.Whole photo) {
        var background = PhotoBackground.of(photo.image());
        if (!background.isWhite()) problems.add(PhotoTexts.background(field, background));
    }

    private static PhotoVerdict good(byte[] file, Pictures.Whole whole) {
        try {
            return new PhotoVerdict.Good(Pictures.clean(file, whole), whole.width(), whole.height());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
