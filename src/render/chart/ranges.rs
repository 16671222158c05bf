//! Ranges: from the median (dot) to the 90th percentile (end of the bar), one line a label, on one scale from zero.

use super::{Drawing, MOST, ROW, WIDTH, labels, of_rows, rect, rule, text};
use crate::render::human::duration_compact;
use crate::report::chart::Range;

/// The room for notes at the right.
const NOTES: f64 = 190.0;

/// The ranges; nothing where there are none.
#[allow(clippy::cast_precision_loss)] // seconds, far below 2^53
pub fn draw(ranges: &[Range]) -> Option<Drawing> {
    let shown = &ranges[..ranges.len().min(MOST)];
    let top = shown.iter().map(|range| range.p90).max()?.max(1);
    let (names, left) = labels(shown.iter().map(|range| range.label.as_str()));
    let room = WIDTH - left - NOTES;
    let x = |seconds: i64| left + room * (seconds as f64) / (top as f64);
    let mut body = text(left, 13.0, "", "0");
    body += &text(left + room, 13.0, "end", &duration_compact(top));
    body += &text(WIDTH - NOTES + 12.0, 13.0, "", "median, p90");
    let mut words = Vec::new();
    let mut y = ROW;
    for (range, name) in shown.iter().zip(&names) {
        let middle = y + 9.0;
        let (median, p90) = (duration_compact(range.median), duration_compact(range.p90));
        body += &text(left - 8.0, y + 14.0, "end", name);
        body += &rule((left, middle), (left + room, middle), "grid");
        let width = (x(range.p90) - x(range.median)).max(1.5);
        body += &rect(
            x(range.median),
            y + 4.0,
            (width, 10.0),
            "rest",
            &format!("p90 {p90}"),
        );
        body += &format!(
            "<circle cx=\"{:.1}\" cy=\"{middle:.1}\" r=\"6\" class=\"f0\"><title>median {median}</title></circle>\n",
            x(range.median)
        );
        body += &text(
            WIDTH - NOTES + 12.0,
            y + 14.0,
            "",
            &format!("{median}, {p90}"),
        );
        words.push(format!(
            "{}: median {median}, p90 {p90} of {}",
            range.label, range.n
        ));
        y += ROW;
    }
    Some(of_rows(body, words, (left, y), ranges.len()))
}
