import { textMetadata, textPage } from '../_text'

export const generateMetadata = textMetadata('privacy')

export default textPage('privacy')
