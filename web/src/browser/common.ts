import { offerPng } from './tools/png.js'

// Runs on every page. What it does is extra: each page is complete without it.
document.documentElement.classList.add('script')
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-png]')) offerPng(button)
