//! Puts the cells of a table side by side, with their colours.
//!
//! comfy-table does the alignment and is never asked to wrap. Colour cannot go through it, because
//! without its terminal features it counts escape sequences as text: so cells carry invisible marks of
//! width zero (tag characters, which [`crate::render::escape::terminal`] never lets through) and the marks become
//! escape sequences after the layout.

use anstyle::Style;
use comfy_table::{CellAlignment, ContentArrangement, presets};
use unicode_width::UnicodeWidthStr;

use super::GAP;
use crate::render::style::{self, paint};
use crate::report::table::{Align, Column, Tone};

/// Wider cells are printed whole but not aligned to: padding every other row to them would multiply the
/// output (one hostile title of a megabyte in a list of ten thousand rows).
const WIDEST_ALIGNED: usize = 1_000;

pub(super) const TONES: [Tone; 6] = [
    Tone::Plain,
    Tone::Strong,
    Tone::Muted,
    Tone::Good,
    Tone::Warn,
    Tone::Bad,
];
/// Stands for a cell that is put in after the layout.
pub(super) const SPLICE: char = '\u{e0001}';
/// The first mark; one for each style follows.
const STYLE_MARKS: u32 = 0xe0020;
pub(super) const END_MARK: char = '\u{e007f}';

fn styles() -> [Style; 7] {
    let mut styles = [style::HEADER; 7];
    for (index, tone) in TONES.into_iter().enumerate() {
        styles[index] = style::of_tone(tone);
    }
    styles
}

pub(super) fn mark_of(style: Style) -> Option<char> {
    let index = styles().iter().position(|known| *known == style)?;
    char::from_u32(STYLE_MARKS + u32::try_from(index).ok()?)
}

pub(super) fn lay_out(rows: Vec<Vec<(String, Style)>>, columns: &[Column], color: bool) -> String {
    let mut aside = Vec::new();
    let mut table = comfy_table::Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Disabled);
    for row in rows {
        table.add_row(
            row.into_iter()
                .map(|(text, style)| {
                    let content = if text.width() > WIDEST_ALIGNED {
                        aside.push(paint(&text, style, color));
                        SPLICE.to_string()
                    } else {
                        marked(text, style, color)
                    };
                    comfy_table::Cell::new_owned(content)
                })
                .collect::<Vec<_>>(),
        );
    }
    let last = columns.len().saturating_sub(1);
    for (index, column) in columns.iter().enumerate() {
        if let Some(shape) = table.column_mut(index) {
            let gap = if index == last { 0 } else { GAP };
            shape.set_padding((0, u16::try_from(gap).unwrap_or(0)));
            shape.set_cell_alignment(match column.align {
                Align::Left => CellAlignment::Left,
                Align::Right => CellAlignment::Right,
            });
        }
    }
    // Lines are read in the order the cells were put aside, so the splices find their texts again.
    let mut aside = aside.into_iter();
    let mut out = String::new();
    for line in table.lines() {
        unmark(&mut out, line.trim_end(), &mut aside);
        out.push('\n');
    }
    out
}

fn marked(text: String, style: Style, color: bool) -> String {
    match mark_of(style) {
        Some(mark) if color && style != Style::new() && !text.is_empty() => {
            format!("{mark}{text}{END_MARK}")
        }
        _ => text,
    }
}

fn unmark(out: &mut String, line: &str, aside: &mut impl Iterator<Item = String>) {
    let styles = styles();
    let mut open = Style::new();
    for c in line.chars() {
        let index = u32::from(c).checked_sub(STYLE_MARKS).map(|i| i as usize);
        match (c, index.and_then(|index| styles.get(index))) {
            (SPLICE, _) => out.push_str(&aside.next().unwrap_or_default()),
            (END_MARK, _) => out.push_str(&format!("{open:#}")),
            (_, Some(style)) => {
                open = *style;
                out.push_str(&format!("{open}"));
            }
            (c, None) => out.push(c),
        }
    }
}
