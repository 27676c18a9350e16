// Reads PDF apart from the page, as pdf-page starts it.
import 'pdfjs-dist/build/pdf.worker.mjs'
