//! Bars of parts: how a whole divides, one line a label, all of one length so that small groups compare with large.

use super::{Drawing, MOST, ROW, WIDTH, labels, of_rows, rect, said, text};
use crate::report::chart::Bar;
use crate::report::table::Tone;
use chrono_tz::Tz;

/// The room for notes at the right.
const NOTES: f64 = 120.0;

/// The bars; nothing where there are none.
pub fn draw(parts: &[(String, Tone)], bars: &[Bar], zone: Tz) -> Option<Drawing> {
    if bars.is_empty() {
        return None;
    }
    let shown = &bars[..bars.len().min(MOST)];
    let (names, left) = labels(shown.iter().map(|bar| bar.label.as_str()));
    let room = WIDTH - left - NOTES;
    let mut body = legend(parts, left);
    let mut words = Vec::new();
    let mut y = ROW;
    for (bar, name) in shown.iter().zip(&names) {
        let note = said(&bar.note, zone);
        body += &text(left - 8.0, y + 14.0, "end", name);
        body += &segments(bar, parts, (left, y, room));
        body += &text(WIDTH - NOTES + 8.0, y + 14.0, "", &note);
        words.push(format!("{}: {note}", bar.label));
        y += ROW;
    }
    Some(of_rows(body, words, (left, y), bars.len()))
}

#[allow(clippy::cast_precision_loss)] // counts and seconds, far below 2^53
fn segments(bar: &Bar, parts: &[(String, Tone)], (left, y, room): (f64, f64, f64)) -> String {
    let whole: i64 = bar.sizes.iter().sum();
    let mut x = left;
    let mut out = String::new();
    for (size, (part, tone)) in bar.sizes.iter().zip(parts) {
        if *size <= 0 || whole <= 0 {
            continue;
        }
        let width = room * (*size as f64) / (whole as f64);
        // A sliver must be seen: a breach in a thousand is one.
        out += &rect(
            x.min(left + room - 1.5),
            y,
            (width.max(1.5), 18.0),
            class(*tone),
            part,
        );
        x += width;
    }
    if out.is_empty() {
        out = super::rule((left, y + 9.0), (left + room, y + 9.0), "grid");
    }
    out
}

/// The swatch of every part, and its name.
fn legend(parts: &[(String, Tone)], left: f64) -> String {
    let mut x = left;
    let mut out = String::new();
    for (part, tone) in parts {
        out += &rect(x, 3.0, (12.0, 12.0), class(*tone), part);
        out += &text(x + 17.0, 13.0, "", part);
        x += 110.0;
    }
    out
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Bad => "f1",
        Tone::Warn => "f2",
        Tone::Muted => "rest",
        Tone::Plain | Tone::Strong | Tone::Good => "f0",
    }
}
