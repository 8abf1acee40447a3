# Two commands do everything: `make run` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help run test check format lint types contracts tests bench build screenshots looks kill fuzz undo canary facts quotes matching suggestions editions clean

help: ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 14

run: $(READY) ## open the window; without a screen, play the demonstration conference
	@scripts/run $(BIN)

test: $(READY) format lint types contracts ## the whole gate
	@$(BIN)/pytest -n 2 --dist loadfile

check: $(READY) format lint types contracts ## its quick part, for your desk
	@$(BIN)/pytest -n 2 --dist loadfile -m "not slow"

format: $(READY)
	@$(BIN)/ruff format --check .

lint: $(READY)
	@$(BIN)/ruff check .

types: $(READY)
	@$(BIN)/mypy

contracts: $(READY)
	@$(BIN)/lint-imports

bench: $(READY) ## measure speed and memory beside floors and peers, into build/bench.json
	@$(BIN)/python -m bench

build: $(READY) ## make a folder that runs without Python, and start it once to prove it
	@scripts/build $(BIN)

screenshots: $(READY) ## picture every screen and page anew, into docs/pictures
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.pictures

looks: $(READY) ## paint every screen in every theme at every zoom into build/looks, to be looked at
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.looks

fit: $(READY) ## lay every screen out in every room, and name what is cut off or overlaps
	@$(BIN)/pytest -m fit

kill: $(READY) ## kill the program 100 times while it works; nothing acknowledged may be lost
	@RW_KILLS=100 $(BIN)/pytest -m kill

fuzz: $(READY) ## feed readers of foreign files with broken ones, longer than the tests do
	@RW_FUZZ=2000 $(BIN)/pytest -m fuzz

undo: $(READY) ## take 1,000 random sequences of steps back, on every screen of a report
	@RW_UNDO=1000 $(BIN)/pytest -o timeout=7200 tests/ui/write/undoing

canary: $(READY) ## search every byte that the program wrote for words that must not be there
	@$(BIN)/pytest tests/test_deep_scan.py tests/e2e/test_canary.py

facts: $(READY) ## search 500 spellings of protected facts and 200 clean reports, and print how many are found
	@$(BIN)/python -m tests.fact_figures

quotes: $(READY) ## quote restricted statements in part in minutes, and print how many are found, and false alarms
	@$(BIN)/python -m tests.quote_figures

matching: $(READY) ## match the accounts of 120 made-up conferences, and print precision and recall
	@$(BIN)/python -m tests.matching_figures

suggestions: $(READY) ## count flags on worked examples, and false alarms on the sample conferences
	@$(BIN)/python -m tests.suggestion_figures

editions: $(READY) ## lay out 300 random reports for every reader, and search each page and byte
	@RW_EDITIONS=300 $(BIN)/pytest -o timeout=7200 tests/editions

clean: ## remove what was made here
	@rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): requirements/dev.txt pyproject.toml scripts/setup
	@scripts/setup $(VENV)
	@touch $@
