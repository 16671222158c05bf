//! Charts: inline SVG for a page, sparklines for a terminal.
//!
//! Hand-made, because a page must need nothing else: no script, no font, no file. Colours are those of the page's
//! style, light and dark; what a colour says is said in words too. Coordinates have one decimal and a point, on
//! every machine.

mod bars;
mod lines;
mod ranges;
mod spark;

pub use spark::sparklines;

use super::escape::html as esc;
use super::{human, table::shorten};
use crate::report::chart::{Chart, Plot};
use crate::report::table::Value;
use chrono_tz::Tz;

/// The width of every chart, in units of its own.
const WIDTH: f64 = 720.0;
/// From one bar to the next.
const ROW: f64 = 26.0;
/// Labels are cut to so many columns; the table has them whole.
const LABEL: usize = 26;
/// More bars than this are left to the table.
const MOST: usize = 40;

/// The style of charts, for the head of a page.
pub const STYLE: &str = "\
:root{--c0:#0969da;--c1:#bc4c00;--c2:#8250df;--c3:#57606a;--rest:#d0d7de}
@media(prefers-color-scheme:dark){:root{--c0:#58a6ff;--c1:#f0883e;--c2:#bc8cff;--c3:#b1bac4;--rest:#3d444d}}
@media print{:root{--c0:#0969da;--c1:#bc4c00;--c2:#8250df;--c3:#57606a;--rest:#d0d7de}}
figure{margin:1rem 0;max-width:45rem;break-inside:avoid}figcaption{font-weight:600}
svg{display:block;width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:currentColor}
svg .end{text-anchor:end}svg .mid{text-anchor:middle}svg .grid{stroke:var(--line);stroke-width:1}
.f0{fill:var(--c0)}.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.rest{fill:var(--rest)}
.s0,.s1,.s2,.s3{fill:none;stroke-width:2}.s0{stroke:var(--c0)}.s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}
.dash1{stroke-dasharray:7 4}.dash2{stroke-dasharray:2 3}
";

/// A drawing before it is framed.
struct Drawing {
    height: f64,
    /// The picture in words.
    words: String,
    body: String,
}

/// The chart as a figure; `number` tells charts of one page apart.
pub fn figure(chart: &Chart, number: usize, zone: Tz) -> String {
    let drawing = match &chart.plot {
        Plot::Bars { parts, bars } => bars::draw(parts, bars, zone),
        Plot::Lines { steps, lines, .. } => lines::draw(steps, lines, zone),
        Plot::Ranges(ranges) => ranges::draw(ranges),
    };
    let Some(drawing) = drawing else {
        return String::new();
    };
    let title = esc(&chart.title);
    format!(
        "<figure>\n<figcaption>{title}</figcaption>\n\
         <svg viewBox=\"0 0 {WIDTH:.0} {:.0}\" role=\"img\" aria-labelledby=\"c{number}t c{number}d\">\n\
         <title id=\"c{number}t\">{title}</title>\n<desc id=\"c{number}d\">{}</desc>\n{}</svg>\n</figure>\n",
        drawing.height,
        esc(&drawing.words),
        drawing.body
    )
}

/// A number to draw; nothing for what does not apply.
#[allow(clippy::cast_precision_loss)] // counts and seconds, far below 2^53
fn size(value: &Value) -> Option<f64> {
    match value {
        Value::Int(number) | Value::Seconds(number) | Value::Age(number) => Some(*number as f64),
        Value::Share(number) | Value::FineShare(number) | Value::Factor(number) => {
            Some(*number).filter(|number| number.is_finite())
        }
        _ => None,
    }
}

/// The value as the page says it, not escaped; durations short, because a chart has little room.
fn said(value: &Value, zone: Tz) -> String {
    match value {
        Value::Seconds(seconds) => human::duration_compact(*seconds),
        value => human::value(value, zone, None),
    }
}

fn text(x: f64, y: f64, class: &str, words: &str) -> String {
    let class = match class {
        "" => String::new(),
        class => format!(" class=\"{class}\""),
    };
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\"{class}>{}</text>\n",
        esc(words)
    )
}

fn rect(x: f64, y: f64, (width, height): (f64, f64), class: &str, title: &str) -> String {
    format!(
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" class=\"{class}\"><title>{}</title></rect>\n",
        esc(title)
    )
}

fn rule((x1, y1): (f64, f64), (x2, y2): (f64, f64), class: &str) -> String {
    format!(
        "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" class=\"{class}\"/>\n"
    )
}

/// The label of a row, cut, and the room that the widest of them takes.
fn labels<'a>(labels: impl Iterator<Item = &'a str>) -> (Vec<String>, f64) {
    use unicode_width::UnicodeWidthStr;
    let cut: Vec<String> = labels.map(|label| shorten(label, LABEL)).collect();
    let widest = cut.iter().map(|label| label.width()).max().unwrap_or(0);
    let widest = f64::from(u8::try_from(widest).unwrap_or(u8::MAX));
    (cut, widest * 7.0 + 12.0)
}

/// A drawing of rows, `count` of them with those that are left out, which is said below the last.
fn of_rows(
    mut body: String,
    mut words: Vec<String>,
    (left, mut y): (f64, f64),
    count: usize,
) -> Drawing {
    if count > MOST {
        let rest = format!("the first {MOST} of {count}; the table has all");
        body += &text(left, y + 14.0, "", &rest);
        words.push(rest);
        y += ROW;
    }
    Drawing {
        height: y,
        words: words.join("; "),
        body,
    }
}

#[cfg(test)]
mod tests;
