//! Lines of a chart as one row of blocks each, for a terminal: the shape at a glance, the figures beside it.

use super::{said, size};
use crate::render::escape;
use crate::render::style::{self, paint};
use crate::render::{Options, table::shorten};
use crate::report::chart::{Chart, Line, Plot};
use crate::report::table::Value;
use unicode_width::UnicodeWidthStr;

/// From nothing to the highest value of the line.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// A period without a value.
const GAP: char = '·';
/// A label is cut to so many columns.
const LABEL: usize = 32;

/// One row a line of every chart: label, shape, lowest and highest, last. On a narrow terminal the oldest periods are
/// left out.
pub fn sparklines(charts: &[&Chart], options: &Options) -> String {
    let rows: Vec<(String, &Line)> = charts.iter().flat_map(|chart| labelled(chart)).collect();
    let widest = rows.iter().map(|(label, _)| label.width()).max();
    let widest = widest.unwrap_or(0);
    let mut out = String::new();
    for (label, line) in rows {
        let gap = " ".repeat(widest - label.width() + 2);
        let told = told(line, options);
        let room = options
            .width
            .map(|width| width.saturating_sub(widest + told.width() + 4).max(8));
        let skip = line.points.len().saturating_sub(room.unwrap_or(usize::MAX));
        let label = paint(&label, style::MUTED, options.color);
        let row = format!("{label}{gap}{}  {told}", shape(&line.points[skip..]));
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

fn labelled(chart: &Chart) -> Vec<(String, &Line)> {
    let Plot::Lines { of, lines, .. } = &chart.plot else {
        return Vec::new();
    };
    let label = |line: &Line| {
        let whole = match of {
            Some(of) => format!("{of}: {}", line.label),
            None => line.label.clone(),
        };
        shorten(&escape::terminal(&whole), LABEL)
    };
    lines.iter().map(|line| (label(line), line)).collect()
}

fn told(line: &Line, options: &Options) -> String {
    let numbers = || line.points.iter().filter(|value| size(value).is_some());
    let by_size = |a: &&Value, b: &&Value| {
        let (a, b) = (size(a).unwrap_or(0.0), size(b).unwrap_or(0.0));
        a.total_cmp(&b)
    };
    let said = |value: &Value| said(value, options.zone);
    match (
        numbers().min_by(by_size),
        numbers().max_by(by_size),
        line.points.last(),
    ) {
        (Some(low), Some(high), Some(last)) => {
            format!("{} to {}, last {}", said(low), said(high), said(last))
        }
        _ => crate::render::human::NOT_APPLICABLE.to_owned(),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 7
fn shape(points: &[Value]) -> String {
    let highest = points.iter().filter_map(size).fold(0.0, f64::max);
    let block = |value: &Value| match size(value) {
        None => GAP,
        Some(value) if highest <= 0.0 || value <= 0.0 => BLOCKS[0],
        Some(value) => BLOCKS[((value / highest * 7.0).round() as usize).min(7)],
    };
    points.iter().map(block).collect()
}
