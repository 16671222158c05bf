//! Signals sent on the way that the options name, and in the name that git knows or the desk gives its bot.

use std::path::Path;

use super::{WayArgs, is_text, say};
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, tell};
use crate::desk::{self, Account, Desk, DeskError, Options, Posted, Route};
use crate::intake::settings::Settings;
use crate::intake::signal::Signal;
use crate::report::intake as report;
use crate::store::{Environment, Store, StoreError};

/// How far a signal came.
enum Delivered {
    Posted(Posted),
    Landed(Account),
}

/// Sends signals on the way that the options name, and says what became of each. What of several does not get
/// through is told; the rest is known there when the sender tries all of them again.
pub fn deliver(context: &Context, way: &WayArgs, signals: &[Signal]) -> Result<Outcome, CliError> {
    let mut all = delivered(context, way, signals)?;
    if signals.len() == 1
        && let Some(Err(error)) = all.pop_if(|one| one.is_err())
    {
        return Err(error);
    }
    let text = is_text(context)?;
    let (mut lines, mut failed) = (Vec::new(), Vec::new());
    for (signal, one) in signals.iter().zip(all) {
        match one {
            Ok(Delivered::Posted(posted)) => {
                say::posted(context, signal, &posted, text)?;
                lines.push(say::posted_line(&posted, signal));
            }
            Ok(Delivered::Landed(landed)) => {
                say::landed(context, signal, &landed, text)?;
                lines.push(say::line(None, &landed));
            }
            Err(error) => {
                let title = &signal.title;
                context.out.note(&format!("not delivered: {title}"));
                tell(context, &error);
                failed.push(error.class());
            }
        }
    }
    if !text {
        context.print_plain(&report::landed(&lines))?;
    }
    CliError::several(&failed, signals.len())?;
    Ok(Outcome::Done)
}

fn delivered(
    context: &Context,
    way: &WayArgs,
    signals: &[Signal],
) -> Result<Vec<Result<Delivered, CliError>>, CliError> {
    let place = &way.place;
    let folder = place.desk.clone().unwrap_or_else(|| context.folder());
    let options = options(context, &folder)?;
    let remote = place.remote.as_deref();
    if way.inbox {
        let post = |signal| {
            Ok(Delivered::Posted(desk::post(
                &folder, &options, remote, signal,
            )?))
        };
        return Ok(signals.iter().map(post).collect());
    }
    if way.local {
        let desk = Desk::open(&folder, options)?;
        let land = |signal| {
            let landed = desk.land(&mut context.told(), signal)?;
            Ok(Delivered::Landed(landed.account()))
        };
        return Ok(signals.iter().map(land).collect());
    }
    let store = Store::discover(&folder, options.environment.clone()).map_err(DeskError::from)?;
    let route = Route::of(&store, remote, place.branch.as_deref())?;
    let landed = desk::direct(&folder, &options, &route, signals)?.into_iter();
    Ok(landed
        .map(|landed| Ok(Delivered::Landed(landed?)))
        .collect())
}

/// How the desk is opened. Where git does not know who works, as in most jobs, the bot of the desk does.
pub fn options(context: &Context, folder: &Path) -> Result<Options, CliError> {
    if context.globals.at.is_some() || context.globals.policy.is_some() {
        return Err(CliError::usage(
            "--at and --policy ask what was or would be, and this writes",
        ));
    }
    let mut options = Options {
        environment: Context::environment(),
        clock: context.clock()?,
        entropy: Context::entropy(),
        ..Options::default()
    };
    let store = Store::discover(folder, options.environment.clone()).map_err(DeskError::from)?;
    if let Err(StoreError::NoIdentity { .. }) = store.identity() {
        let settings = Desk::open(folder, options.clone()).and_then(|desk| desk.intake());
        let bot = settings.unwrap_or_else(|_| Settings::default()).bot;
        let named = |name: &str| match name {
            "GIT_AUTHOR_NAME" | "GIT_COMMITTER_NAME" => Some(bot.name.clone()),
            "GIT_AUTHOR_EMAIL" | "GIT_COMMITTER_EMAIL" => Some(bot.email.clone()),
            _ => None,
        };
        let own = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        options.environment = Environment::from_lookup(|name| own(name).or_else(|| named(name)));
    }
    Ok(options)
}
